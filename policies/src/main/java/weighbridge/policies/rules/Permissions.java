package weighbridge.policies.rules;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import weighbridge.policies.limits.ExceptionEntry;
import weighbridge.policies.limits.Limits;
import weighbridge.policies.split.Fraction;

/** The exceptions that are in force now. */
record Permissions(Supplier<Limits> limits, InstantSource clock) {
    Optional<ExceptionEntry> of(String rule, String action, String version, Fraction share) {
        return limits.get().exceptions().stream()
                .filter(entry -> entry.covers(rule, action, version, share, clock.instant()))
                .findFirst();
    }
}
