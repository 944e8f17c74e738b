package weighbridge.policies.rules;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import weighbridge.policies.change.Labels;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.limits.ExceptionEntry;
import weighbridge.policies.limits.LimitSchema;
import weighbridge.policies.limits.Limits;
import weighbridge.policies.limits.LimitsReader;
import weighbridge.policies.pack.Severity;
import weighbridge.policies.value.Value;
import weighbridge.policies.verdict.Verdict;

/** {@code exceptions}: holds the ways round, and warns of those that do not hold. It refuses nothing. */
public final class ExceptionsNotice extends ActionRule {
    private final Supplier<Limits> limits;
    private final InstantSource clock;

    public ExceptionsNotice(Supplier<Limits> limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public String id() {
        return LimitsReader.EXCEPTIONS;
    }

    @Override
    public String description() {
        return "Holds the exceptions, and warns of each that is expired or reaches too far ahead.";
    }

    @Override
    public Value configProperties() {
        return LimitSchema.exceptions(LimitsReader.LIFTABLE);
    }

    @Override
    public Severity severity() {
        return Severity.LOW;
    }

    @Override
    Verdict judge(LatticeAction action) {
        Instant now = clock.instant();
        String label = Labels.of(action);
        List<String> warnings = new ArrayList<>();
        for (ExceptionEntry entry : limits.get().exceptions()) {
            if (entry.action().equals(label) && entry.state(now) != ExceptionEntry.State.IN_FORCE) {
                warnings.add(label + ": " + warning(entry, now));
            }
        }
        return new Verdict.Compliant(warnings);
    }

    private static String warning(ExceptionEntry entry, Instant now) {
        return entry.state(now) == ExceptionEntry.State.EXPIRED
                ? "exception ignored, it has expired: " + entry.shown() + ": remove it"
                : "exception ignored, it ends more than 24 hours ahead: " + entry.shown() + ": shorten it";
    }
}
