package weighbridge.policies.rules;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.limits.ExceptionEntry;
import weighbridge.policies.limits.Limits;
import weighbridge.policies.verdict.Verdict;

/** What the rules say at noon, as text that a test can state exactly. */
final class Verdicts {
    static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    static final InstantSource CLOCK = InstantSource.fixed(NOON);

    private Verdicts() {}

    static String weightStep(Baseline baseline, AnAction action) {
        return weightStep(baseline, action, Limits.DEFAULT);
    }

    static String weightStep(Baseline baseline, AnAction action, Limits limits) {
        return shown(step(baseline, limits).judge(action.asResource()));
    }

    static String firstExposure(Baseline baseline, AnAction action) {
        return firstExposure(baseline, action, Limits.DEFAULT);
    }

    static String firstExposure(Baseline baseline, AnAction action, Limits limits) {
        return shown(
                new FirstExposure(new ChangeFinder(), () -> baseline, () -> limits, CLOCK).judge(action.asResource()));
    }

    /** What the stack rule says of a whole new stack, one line a finding. */
    static List<String> moves(Baseline baseline, AnAction... next) {
        return step(baseline, Limits.DEFAULT)
                .judgeStack(Stream.of(next).map(AnAction::asResource).toList())
                .stream()
                .map(finding -> shown(finding.verdict()))
                .filter(verdict -> !verdict.equals("compliant"))
                .toList();
    }

    static WeightStep step(Baseline baseline, Limits limits) {
        return new WeightStep(new ChangeFinder(), () -> baseline, () -> limits, CLOCK);
    }

    static Limits with(ExceptionEntry... exceptions) {
        return new Limits(Limits.DEFAULT.maxPoints(), Limits.DEFAULT.maxShare(), List.of(exceptions));
    }

    static Limits withPoints(String action, long points) {
        return new Limits(new Limits.Limit(20, Map.of(action, points)), Limits.DEFAULT.maxShare(), List.of());
    }

    /** An exception to both rules on {@code orders/https}, in force. */
    static ExceptionEntry exception(String version, long upTo) {
        return exception(version, upTo, NOON.plusSeconds(7200));
    }

    static ExceptionEntry exception(String version, long upTo, Instant until) {
        return new ExceptionEntry(
                Set.of("weight-step", "first-exposure"), "orders/https", version, upTo, until, "INC-1", "on-call");
    }

    static String shown(Verdict verdict) {
        if (verdict instanceof Verdict.Violation violation) {
            return violation.message();
        } else if (verdict instanceof Verdict.Undecided undecided) {
            return "undecided " + undecided.subject() + " " + undecided.property();
        } else if (verdict instanceof Verdict.NotApplicable notApplicable) {
            return "not applicable: " + notApplicable.reason();
        }
        List<String> warnings = ((Verdict.Compliant) verdict).warnings();
        return warnings.isEmpty() ? "compliant" : warnings.stream().collect(joining("\n"));
    }
}
