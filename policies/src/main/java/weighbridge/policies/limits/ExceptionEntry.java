package weighbridge.policies.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import weighbridge.policies.split.Fraction;

/**
 * One way round: a reviewed permission for one version on one action, for a few hours.
 *
 * @param rules the ids of the rules that it lifts
 * @param upTo the largest share it permits, in per cent
 * @param until when it ends; more than 24 hours ahead it does not hold yet
 */
public record ExceptionEntry(
        Set<String> rules, String action, String version, long upTo, Instant until, String because, String by) {
    public static final Duration LONGEST = Duration.ofHours(24);

    public ExceptionEntry {
        rules = Set.copyOf(rules);
    }

    /** Where an exception stands in time. */
    public enum State {
        IN_FORCE,
        EXPIRED,
        TOO_FAR_AHEAD
    }

    public State state(Instant now) {
        if (!now.isBefore(until)) {
            return State.EXPIRED;
        }
        return until.isAfter(now.plus(LONGEST)) ? State.TOO_FAR_AHEAD : State.IN_FORCE;
    }

    /** Whether it lifts that rule for that version at that share, now. */
    public boolean covers(String rule, String onAction, String ofVersion, Fraction share, Instant now) {
        return rules.contains(rule)
                && action.equals(onAction)
                && version.equals(ofVersion)
                && share.compareTo(Fraction.of(upTo)) <= 0
                && state(now) == State.IN_FORCE;
    }

    /** How warnings name it, after the action. */
    public String shown() {
        return version + " up to " + upTo + " % until " + until + " (" + because + ", by " + by + ")";
    }
}
