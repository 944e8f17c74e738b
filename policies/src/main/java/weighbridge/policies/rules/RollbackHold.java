package weighbridge.policies.rules;

import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import weighbridge.policies.aws.AwsPlace;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.Change;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.change.Judgement;
import weighbridge.policies.hold.Hold;
import weighbridge.policies.hold.HoldSource;
import weighbridge.policies.hold.Holds;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.limits.Limits;
import weighbridge.policies.limits.LimitsReader;
import weighbridge.policies.marks.Marks;
import weighbridge.policies.pack.Settings;
import weighbridge.policies.split.Step;
import weighbridge.policies.value.Value;
import weighbridge.policies.verdict.Verdict;

/** {@code rollback-hold}: what was rolled back advances once somebody has looked and released it. */
public final class RollbackHold extends ChangeRule {
    private final HoldSource holds;
    private volatile Optional<AwsPlace> place = Optional.empty();

    public RollbackHold(
            ChangeFinder finder,
            Supplier<Baseline> baseline,
            Supplier<Limits> limits,
            InstantSource clock,
            HoldSource holds) {
        super(finder, baseline, new Permissions(limits, clock));
        this.holds = holds;
    }

    @Override
    public String id() {
        return LimitsReader.ROLLBACK_HOLD;
    }

    @Override
    public String description() {
        return "Refuses an advance of a version that was rolled back and not yet released.";
    }

    @Override
    public Value configProperties() {
        return AwsPlace.properties();
    }

    @Override
    public void configure(Settings settings) {
        place = AwsPlace.read(settings, "the Region in which the holds are kept");
    }

    @Override
    Verdict judge(LatticeAction action) {
        if (place.isEmpty()) {
            return new Verdict.NotApplicable("the limits name no region in which holds are kept");
        }
        Judgement judgement = finder().find(action, baseline());
        Optional<String> service = new Marks(action.tags()).get(Marks.SERVICE);
        return judgement instanceof Judgement.Known known && service.isPresent()
                ? judge(known.change(), service.get())
                : judge(judgement);
    }

    /** Holds are kept by service, so what has no mark has none; nobody should take that for a release. */
    @Override
    Verdict judge(Change change) {
        String found = "holds are kept by service, and " + change.label() + " is marked with none";
        return change.isAdvance()
                ? new Verdict.Compliant(
                        List.of(found + ", so nobody can tell whether what rises was rolled back: " + Unmarked.TAGS))
                : new Verdict.NotApplicable(found + ": " + Unmarked.TAGS);
    }

    private Verdict judge(Change change, String service) {
        Set<String> warnings = new LinkedHashSet<>();
        for (Step.Rise rise :
                withoutPermitted(change, new Step(rises(change)), warnings).rises()) {
            Optional<String> problem = problem(change, rise, service);
            if (problem.isPresent()) {
                return new Verdict.Violation(change.label() + ": " + rise(change, rise) + ", and " + problem.get());
            }
        }
        return new Verdict.Compliant(List.copyOf(warnings));
    }

    private Optional<String> problem(Change change, Step.Rise rise, String service) {
        String parameter = "the SSM parameter " + holds.parameter(service);
        Holds known = holds.of(service, place.orElseThrow());
        if (known instanceof Holds.Unreadable unreadable) {
            return Optional.of("the holds in " + parameter + " cannot be read (" + unreadable.why()
                    + "); without them nobody can tell whether it was rolled back: mend that, or add an exception to "
                    + id());
        }
        return ((Holds.Known) known).on(change.name(rise.version())).map(hold -> onHold(hold, parameter));
    }

    private static String onHold(Hold hold, String parameter) {
        return "is on hold since " + hold.since() + " (" + hold.because()
                + "); a version that was rolled back advances once its hold is released: find out what was wrong, and release"
                + " it in " + parameter + " (docs/holds.md)";
    }
}
