package weighbridge.policies.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import weighbridge.policies.limits.ExceptionEntry;
import weighbridge.policies.limits.Limits;
import weighbridge.policies.split.Fraction;

/** The exceptions that are in force now, and what one would look like. */
record Permissions(Supplier<Limits> limits, InstantSource clock) {
    private static final Duration SHOWN = Duration.ofHours(4);

    Optional<ExceptionEntry> of(String rule, String action, String version, Fraction share) {
        for (ExceptionEntry entry : limits.get().exceptions()) {
            if (entry.covers(rule, action, version, share, clock.instant())) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** An entry to paste into the policy config: it would lift these rules for the next hours. */
    String toPaste(List<String> lifted, String action, String version, Fraction share) {
        Instant until = clock.instant().plus(SHOWN).truncatedTo(ChronoUnit.MINUTES);
        String rules = String.join("\", \"", lifted);
        return "{ \"rules\": [\"" + rules + "\"], \"action\": \"" + action + "\", \"version\": \"" + version
                + "\", \"upTo\": " + share.ceiling() + ", \"until\": \"" + until
                + "\", \"because\": \"...\", \"by\": \"...\" }";
    }
}
