package weighbridge.policies.rules;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.Change;
import weighbridge.policies.change.Change.Measured;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.limits.LimitReader;
import weighbridge.policies.limits.LimitSchema;
import weighbridge.policies.limits.Limits;
import weighbridge.policies.limits.Limits.Limit;
import weighbridge.policies.limits.LimitsReader;
import weighbridge.policies.pack.Settings;
import weighbridge.policies.split.Step;
import weighbridge.policies.value.Value;
import weighbridge.policies.verdict.Verdict;

/**
 * {@code bake-time}: a split stands for a while before the next advance, so that what is wrong has time to show.
 *
 * <p>The time is that of Pulumi's last write of the action, whatever it wrote ({@code modified} in the state;
 * {@code apitype.ResourceV3} in pulumi v3.259.0).
 */
public final class BakeTime extends ChangeRule {
    private static final String MINUTES = "minutes";
    private static final long STANDARD = 30;

    /** A week. */
    private static final long LONGEST = 7 * 24 * 60;

    private final InstantSource clock;
    private volatile Limit minutes = new Limit(STANDARD, Map.of());

    public BakeTime(ChangeFinder finder, Supplier<Baseline> baseline, Supplier<Limits> limits, InstantSource clock) {
        super(finder, baseline, new Permissions(limits, clock));
        this.clock = clock;
    }

    @Override
    public String id() {
        return LimitsReader.BAKE_TIME;
    }

    @Override
    public String description() {
        return "Refuses an advance before the split has stood for the bake time.";
    }

    @Override
    public Value configProperties() {
        return LimitSchema.limit(
                MINUTES, STANDARD, LONGEST, "How long a split must have stood before the next advance, in minutes");
    }

    @Override
    public void configure(Settings settings) {
        minutes = LimitReader.read(settings, MINUTES, STANDARD, LONGEST);
    }

    @Override
    Verdict judge(Change change) {
        Duration wanted = Duration.ofMinutes(minutes.of(change.action()));
        Set<String> warnings = new LinkedHashSet<>();
        for (Measured measured : change.steps()) {
            Step rest = measured.step();
            if (rest.isAdvance() && !hasStood(measured, wanted)) {
                rest = withoutPermitted(change, rest, warnings);
                if (rest.isAdvance()) {
                    return new Verdict.Violation(message(change, measured, rest, wanted));
                }
            }
        }
        return new Verdict.Compliant(List.copyOf(warnings));
    }

    /** A time that lies ahead of this clock has not been stood. */
    private boolean hasStood(Measured measured, Duration wanted) {
        return wanted.isZero()
                || measured.since()
                        .filter(since -> !since.plus(wanted).isAfter(clock.instant()))
                        .isPresent();
    }

    private String message(Change change, Measured measured, Step rest, Duration wanted) {
        String rises = rest.rises().stream().map(rise -> rise(change, rise)).collect(joining(" and "));
        String whose =
                measured.by().isEmpty() ? "the split" : "the split of " + measured.by() + ", which serves them now,";
        String must = "; a split stands for " + wanted.toMinutes() + " minutes before the next advance: ";
        String found = measured.since()
                .map(since ->
                        whose + " stands since " + minute(since) + must + "wait until " + minute(end(since, wanted)))
                .orElse("the state does not say since when " + whose + " stands" + must
                        + "add an exception to bake-time; the deployment then writes the time down");
        return change.label() + ": " + rises + ", and " + found + (change.marked() ? "" : Unmarked.briefly(id()));
    }

    private static Instant end(Instant since, Duration wanted) {
        return since.plus(wanted).plus(Duration.ofMinutes(1)).minusNanos(1);
    }

    private static String minute(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
