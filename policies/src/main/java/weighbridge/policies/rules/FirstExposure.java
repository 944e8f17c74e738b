package weighbridge.policies.rules;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.Change;
import weighbridge.policies.change.Change.Measured;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.limits.LimitSchema;
import weighbridge.policies.limits.Limits;
import weighbridge.policies.limits.LimitsReader;
import weighbridge.policies.split.Fraction;
import weighbridge.policies.split.Shares;
import weighbridge.policies.split.Step;
import weighbridge.policies.value.Value;
import weighbridge.policies.verdict.Verdict;

/** {@code first-exposure}: a version that is new to an action starts small. */
public final class FirstExposure extends ChangeRule {
    private final Supplier<Limits> limits;

    public FirstExposure(
            ChangeFinder finder, Supplier<Baseline> baseline, Supplier<Limits> limits, java.time.InstantSource clock) {
        super(finder, baseline, new Permissions(limits, clock));
        this.limits = limits;
    }

    @Override
    public String id() {
        return LimitsReader.FIRST_EXPOSURE;
    }

    @Override
    public String description() {
        return "Refuses a version new to an action that starts above the permitted share.";
    }

    @Override
    public Value configProperties() {
        return LimitSchema.limit(
                LimitsReader.MAX_SHARE,
                Limits.DEFAULT.maxShare().value(),
                100,
                "The largest share at which a version may start, in per cent");
    }

    @Override
    Verdict judge(Change change) {
        Fraction most = Fraction.of(limits.get().maxShare().of(change.action()));
        List<String> warnings = new ArrayList<>();
        List<Exposure> refused = new ArrayList<>();
        for (Exposure exposure : exposures(change)) {
            if (exposure.rise().to().compareTo(most) > 0) {
                permission(change, exposure.rise().version())
                        .ifPresentOrElse(
                                entry -> warnings.add(inUse(change.label(), entry)), () -> refused.add(exposure));
            }
        }
        return refused.isEmpty()
                ? new Verdict.Compliant(warnings)
                : new Verdict.Violation(message(change, refused, most));
    }

    /** The first requests of a version, and who serves those now where it is another action. */
    private record Exposure(String by, Step.Rise rise) {}

    /** The versions that get their first requests, each once, whichever split serves those requests now. */
    private static List<Exposure> exposures(Change change) {
        List<Measured> steps = change.isFirstDeployment()
                ? List.of(new Measured(
                        "", Step.between(Shares.NONE, change.next(), change.free()), java.util.Optional.empty()))
                : change.steps();
        Map<String, Exposure> exposures = new LinkedHashMap<>();
        for (Measured measured : steps) {
            for (Step.Rise rise : measured.step().rises()) {
                if (rise.isExposure()) {
                    exposures.putIfAbsent(rise.version(), new Exposure(measured.by(), rise));
                }
            }
        }
        return List.copyOf(exposures.values());
    }

    private String message(Change change, List<Exposure> refused, Fraction most) {
        String starts = refused.stream()
                .map(exposure -> change.name(exposure.rise().version()) + " is new to "
                        + (exposure.by().isEmpty()
                                ? "this action"
                                : "the requests that " + exposure.by() + " serves now")
                        + " and would start at " + exposure.rise().to() + " %")
                .collect(joining(", "));
        String fixes = refused.stream()
                .map(exposure -> change.name(exposure.rise().version()) + " to " + most + " or less")
                .collect(joining(" and "));
        return change.label() + ": " + starts + "; a version starts at " + most + " % or less: set " + fixes
                + advice(change, refused.stream().map(Exposure::rise).toList());
    }
}
