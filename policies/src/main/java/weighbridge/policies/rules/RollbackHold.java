package weighbridge.policies.rules;

import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import weighbridge.policies.aws.AwsPlace;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.Change;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.change.Judgement;
import weighbridge.policies.change.NewlyFree;
import weighbridge.policies.hold.HoldSource;
import weighbridge.policies.hold.Holds;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.limits.ExceptionEntry;
import weighbridge.policies.limits.Limits;
import weighbridge.policies.limits.LimitsReader;
import weighbridge.policies.marks.Marks;
import weighbridge.policies.pack.Settings;
import weighbridge.policies.split.Fraction;
import weighbridge.policies.split.Step;
import weighbridge.policies.value.Value;
import weighbridge.policies.verdict.Verdict;

/**
 * {@code rollback-hold}: what was rolled back advances once somebody has looked and released it. Nor does it become stable or
 * previous until then, for these may have all traffic at once.
 */
public final class RollbackHold extends ChangeRule {
    private static final String UNKNOWN = "; without them nobody can tell whether it was rolled back: ";

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
        return "Refuses an advance of a version that was rolled back and not yet released, and to name it stable or previous.";
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
        Optional<String> service = action.marks().service();
        return judgement instanceof Judgement.Known known && service.isPresent()
                ? judge(known.change(), NewlyFree.of(action, baseline()), service.get())
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

    private Verdict judge(Change change, List<NewlyFree> named, String service) {
        Set<String> warnings = new LinkedHashSet<>();
        Step step = withoutPermitted(change, new Step(rises(change)), warnings);
        Stream<String> rising = step.rises().stream().flatMap(rise -> problem(change, rise, service).stream());
        Stream<String> naming =
                withoutPermitted(change, named, warnings).flatMap(free -> problem(free, service).stream());
        return Stream.concat(rising, naming)
                .findFirst()
                .<Verdict>map(problem -> new Verdict.Violation(change.label() + ": " + problem))
                .orElseGet(() -> new Verdict.Compliant(List.copyOf(warnings)));
    }

    /** Who is named stable or previous may have everything, so an exception must permit that much. */
    private Stream<NewlyFree> withoutPermitted(Change change, List<NewlyFree> named, Set<String> warnings) {
        return named.stream().filter(free -> {
            Optional<ExceptionEntry> permission = permission(change, free.version(), Fraction.of(100));
            permission.ifPresent(entry -> warnings.add(inUse(change.label(), entry)));
            return permission.isEmpty();
        });
    }

    private Optional<String> problem(Change change, Step.Rise rise, String service) {
        return held(service, change.name(rise.version()))
                .map(held -> rise(change, rise) + ", and " + held.found()
                        + (held.isKnown()
                                ? "; a version that was rolled back advances once its hold is released: "
                                        + release(service)
                                : UNKNOWN + "mend that, or add an exception to " + id()));
    }

    private Optional<String> problem(NewlyFree free, String service) {
        String keep =
                free.mark().equals(Marks.PREVIOUS) ? "leave " + Marks.PREVIOUS + " out" : "keep the stable that it has";
        return held(service, free.version())
                .map(held -> free.mark() + " names " + free.version() + (held.isKnown() ? ", which " : ", and ")
                        + held.found()
                        + (held.isKnown()
                                ? "; what may have all traffic at once is not on hold: " + keep + ", or "
                                        + release(service)
                                : UNKNOWN + keep + ", mend that, or add an exception to " + id()));
    }

    /** Why a version is kept back, in words that follow its name. */
    private record Held(String found, boolean isKnown) {}

    private Optional<Held> held(String service, String version) {
        Holds known = holds.of(service, place.orElseThrow());
        if (known instanceof Holds.Unreadable unreadable) {
            return Optional.of(
                    new Held("the holds in " + where(service) + " cannot be read (" + unreadable.why() + ")", false));
        }
        return ((Holds.Known) known)
                .on(version)
                .map(hold -> new Held("is on hold since " + hold.since() + " (" + hold.because() + ")", true));
    }

    private String where(String service) {
        return "the SSM parameter " + holds.parameter(service);
    }

    private String release(String service) {
        return "find out what was wrong, and release it in " + where(service) + " (docs/holds.md)";
    }
}
