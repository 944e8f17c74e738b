package weighbridge.policies.split;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What part of an action's requests each version gets, in per cent and exact. A version that is absent gets none.
 *
 * @param byVersion keyed by the version's identity, in the order of the action
 */
public record Shares(Map<String, Fraction> byVersion) {
    /** An action that sends nothing to any version: one that is not deployed, or that answers by itself. */
    public static final Shares NONE = new Shares(Map.of());

    public Shares {
        byVersion = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byVersion));
    }

    /**
     * The shares of weights: each divided by their total.
     *
     * @param weights not negative; their total not 0
     * @throws ArithmeticException if the weights total 0
     */
    public static Shares ofWeights(Map<String, Long> weights) {
        long total = 0;
        for (long weight : weights.values()) {
            total += weight;
        }
        Map<String, Fraction> shares = new LinkedHashMap<>();
        for (Map.Entry<String, Long> weight : weights.entrySet()) {
            shares.put(weight.getKey(), Fraction.of(weight.getValue() * 100, total));
        }
        return new Shares(shares);
    }

    public Fraction of(String version) {
        return byVersion.getOrDefault(version, Fraction.ZERO);
    }

    /** The same shares under other keys; versions that come under one key are added up. */
    public Shares renamed(Map<String, String> names) {
        Map<String, Fraction> shares = new LinkedHashMap<>();
        byVersion.forEach(
                (version, share) -> shares.merge(names.getOrDefault(version, version), share, Fraction::plus));
        return new Shares(shares);
    }

    /** Whether each version gets the same, one that is absent nothing. */
    public boolean sameAs(Shares other) {
        return hasAllOf(other) && other.hasAllOf(this);
    }

    private boolean hasAllOf(Shares other) {
        for (Map.Entry<String, Fraction> share : other.byVersion.entrySet()) {
            if (of(share.getKey()).compareTo(share.getValue()) != 0) {
                return false;
            }
        }
        return true;
    }

    /** The versions with traffic other than these, in the order of the action. */
    public List<String> withTrafficBeside(Set<String> free) {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, Fraction> share : byVersion.entrySet()) {
            if (share.getValue().isPositive() && !free.contains(share.getKey())) {
                found.add(share.getKey());
            }
        }
        return found;
    }

    /** The versions that stand in the action, those at 0 included. */
    public Set<String> versions() {
        return byVersion.keySet();
    }
}
