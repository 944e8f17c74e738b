package weighbridge.policies.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.Change;
import weighbridge.policies.change.Change.Measured;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.limits.ExceptionEntry;
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
                "The largest share at which a version may start, in per cent");
    }

    @Override
    Verdict judge(Change change) {
        Fraction most = Fraction.of(limits.get().maxShare().of(change.action()));
        List<String> warnings = new ArrayList<>();
        for (Map.Entry<String, Step.Rise> exposure : exposures(change).entrySet()) {
            Step.Rise rise = exposure.getValue();
            if (rise.to().compareTo(most) > 0) {
                Optional<ExceptionEntry> permission = permission(change, rise.version());
                if (permission.isEmpty()) {
                    return new Verdict.Violation(message(change, rise, most));
                }
                warnings.add(inUse(permission.get()));
            }
        }
        return new Verdict.Compliant(warnings);
    }

    /** The versions that get their first requests, each once, whichever split serves those requests now. */
    private static Map<String, Step.Rise> exposures(Change change) {
        List<Measured> steps = change.isFirstDeployment()
                ? List.of(new Measured("", Step.between(Shares.NONE, change.next(), change.free())))
                : change.steps();
        Map<String, Step.Rise> exposures = new LinkedHashMap<>();
        for (Measured measured : steps) {
            measured.step().rises().stream()
                    .filter(Step.Rise::isExposure)
                    .forEach(rise -> exposures.putIfAbsent(rise.version(), rise));
        }
        return exposures;
    }

    private static String message(Change change, Step.Rise rise, Fraction most) {
        String name = change.name(rise.version());
        return change.label() + ": " + name + " is new here and would start at " + rise.to()
                + " %; a version starts at " + most + " % or less: set " + name + " to " + most + " or less"
                + advice(change);
    }
}
