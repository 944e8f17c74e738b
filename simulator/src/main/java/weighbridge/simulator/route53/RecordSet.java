package weighbridge.simulator.route53;

import java.util.Optional;

/**
 * An alias record.
 *
 * @param name without the dot at its end
 * @param type {@code A} or {@code AAAA}
 * @param setIdentifier tells it from the others of its name and type; there where the policy is not simple
 */
public record RecordSet(
        String name, String type, Optional<String> setIdentifier, RoutingPolicy policy, AliasTarget alias) {
    public RecordSet {
        name = AliasTarget.normalized(name);
    }

    /** What tells a record of a zone from all others. */
    public record Key(String name, String type, Optional<String> setIdentifier) {
        public Key {
            name = AliasTarget.normalized(name);
        }
    }

    public Key key() {
        return new Key(name, type, setIdentifier);
    }

    boolean isBeside(RecordSet other) {
        return name.equals(other.name()) && type.equals(other.type()) && !key().equals(other.key());
    }

    /** As Route 53 names it in a refusal. */
    String described() {
        return "RRSet with DNS name " + name + "., type " + type
                + setIdentifier.map(id -> ", SetIdentifier " + id).orElse("");
    }
}
