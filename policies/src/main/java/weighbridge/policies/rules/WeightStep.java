package weighbridge.policies.rules;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.Change;
import weighbridge.policies.change.Change.Measured;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.change.ImportedActions;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.limits.LimitSchema;
import weighbridge.policies.limits.Limits;
import weighbridge.policies.limits.LimitsReader;
import weighbridge.policies.pack.Resource;
import weighbridge.policies.pack.Scope;
import weighbridge.policies.split.Fraction;
import weighbridge.policies.split.Step;
import weighbridge.policies.value.Value;
import weighbridge.policies.verdict.Finding;
import weighbridge.policies.verdict.Verdict;

/** {@code weight-step}: one change advances by at most so many points. */
public final class WeightStep extends ChangeRule {
    private static final Fraction EVERYTHING = Fraction.of(100);
    private static final String NOTHING_LEFT =
            "; where nothing is left to go back to, an exception lifts this (docs/emergencies.md)";

    private final Supplier<Limits> limits;
    private final ImportedActions imported = new ImportedActions();

    public WeightStep(
            ChangeFinder finder, Supplier<Baseline> baseline, Supplier<Limits> limits, java.time.InstantSource clock) {
        super(finder, baseline, new Permissions(limits, clock));
        this.limits = limits;
    }

    @Override
    public String id() {
        return LimitsReader.WEIGHT_STEP;
    }

    @Override
    public String description() {
        return "Refuses an advance of more than the permitted points in one change.";
    }

    @Override
    public Value configProperties() {
        return LimitSchema.limit(
                LimitsReader.MAX_POINTS,
                Limits.DEFAULT.maxPoints().value(),
                100,
                "The largest step of one change, in points");
    }

    @Override
    public Scope scope() {
        return Scope.BOTH;
    }

    /** Removals and moves: the requests of a removed rule go to another action, which may be an advance for them. */
    @Override
    public List<Finding> judgeStack(List<Resource> resources) {
        return judgeRemovedRules(resources);
    }

    /** An import may change what it takes over, and nobody has seen its split before. */
    @Override
    public List<Finding> judgePlan(List<Resource> resources) {
        return judgeAll(imported.find(actions(resources, baseline()), baseline(), finder()));
    }

    @Override
    Verdict judge(LatticeAction action) {
        imported.ask(action);
        return super.judge(action);
    }

    @Override
    Verdict judge(Change change) {
        if (change.isFirstDeployment()) {
            return new Verdict.NotApplicable(change.label() + " is a first deployment; first-exposure judges it");
        }
        Measured worst = worst(change.steps());
        if (change.marksAdded() && worst.step().isAdvance()) {
            return new Verdict.Violation(change.label() + ": " + rises(change, worst)
                    + " while marks are added; the change that adds marks may raise no share: deploy the marks alone,"
                    + " then move weights");
        }
        return judgeSteps(change);
    }

    /** Each split that serves some of the requests now is a step of its own, and an exception lifts only its own version. */
    private Verdict judgeSteps(Change change) {
        Fraction most = Fraction.of(limits.get().maxPoints().of(change.action()));
        Set<String> warnings = new LinkedHashSet<>();
        List<Measured> rests = new ArrayList<>();
        for (Measured measured : change.steps()) {
            if (measured.step().points().compareTo(most) > 0) {
                rests.add(new Measured(
                        measured.by(), withoutPermitted(change, measured.step(), warnings), measured.since()));
            }
        }
        if (rests.isEmpty() || worst(rests).step().points().compareTo(most) <= 0) {
            return new Verdict.Compliant(List.copyOf(warnings));
        }
        return new Verdict.Violation(message(change, worst(rests), most));
    }

    private static Measured worst(List<Measured> steps) {
        Measured worst = steps.get(0);
        for (Measured measured : steps) {
            if (measured.step().points().compareTo(worst.step().points()) > 0) {
                worst = measured;
            }
        }
        return worst;
    }

    private String message(Change change, Measured measured, Fraction most) {
        return change.label() + ": " + rises(change, measured) + "; at most +" + most + " points a step: "
                + fix(change, measured.step(), most)
                + advice(change, measured.step().rises())
                + (takesAll(change, measured.step()) ? NOTHING_LEFT : "");
    }

    /** Who gives one version everything at once may have nothing left to go back to. */
    private static boolean takesAll(Change change, Step step) {
        return change.marked()
                && step.rises().stream().anyMatch(rise -> rise.to().equals(EVERYTHING));
    }

    private static String rises(Change change, Measured measured) {
        String all =
                measured.step().rises().stream().map(rise -> rise(change, rise)).collect(joining(" and "));
        String sum =
                measured.step().rises().size() > 1 ? ", +" + measured.step().points() + " points together" : "";
        return all + sum + (measured.by().isEmpty() ? "" : " for the requests that " + measured.by() + " serves now");
    }

    private static String fix(Change change, Step step, Fraction most) {
        if (step.rises().size() > 1) {
            long excess = step.points().minus(most).ceiling();
            return "take " + excess + (excess == 1 ? " point" : " points") + " or more off them";
        }
        Step.Rise rise = step.rises().get(0);
        return "set " + change.name(rise.version()) + " to "
                + rise.from().plus(most).floor() + " or less";
    }
}
