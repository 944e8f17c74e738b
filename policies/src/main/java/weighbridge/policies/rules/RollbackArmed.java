package weighbridge.policies.rules;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.Change;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.change.Destination;
import weighbridge.policies.change.Judgement;
import weighbridge.policies.change.StackChange;
import weighbridge.policies.change.StackChange.Judged;
import weighbridge.policies.inventory.RollbackAlarms;
import weighbridge.policies.limits.ExceptionEntry;
import weighbridge.policies.limits.Limits;
import weighbridge.policies.limits.LimitsReader;
import weighbridge.policies.marks.Marks;
import weighbridge.policies.split.Fraction;
import weighbridge.policies.split.Step;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;
import weighbridge.policies.verdict.Finding;
import weighbridge.policies.verdict.Verdict;

/** {@code rollback-armed}: a version on trial has an alarm that takes it out of traffic when nobody looks. */
public final class RollbackArmed extends StackRule {
    private final Permissions permissions;

    public RollbackArmed(
            ChangeFinder finder, Supplier<Baseline> baseline, Supplier<Limits> limits, InstantSource clock) {
        super(finder, baseline);
        this.permissions = new Permissions(limits, clock);
    }

    @Override
    public String id() {
        return LimitsReader.ROLLBACK_ARMED;
    }

    @Override
    public String description() {
        return "Refuses a candidate under traffic with no alarm that leads to a rollback.";
    }

    @Override
    public Value configProperties() {
        return Values.fields();
    }

    /** A version on trial: its name, and the share that it would have. */
    private record Tried(String version, String share, Optional<ExceptionEntry> permission) {}

    @Override
    List<Finding> judge(StackChange stack) {
        RollbackAlarms alarms = new RollbackAlarms(stack.next());
        List<Finding> findings = new ArrayList<>();
        for (Judged judged : stack.actions()) {
            for (Tried tried : tried(judged)) {
                Optional<Verdict> verdict = verdict(judged, tried, alarms, stack);
                if (verdict.isPresent()) {
                    findings.add(new Finding(judged.action().urn(), verdict.get()));
                }
            }
        }
        return findings;
    }

    private List<Tried> tried(Judged judged) {
        if (judged.judgement() instanceof Judgement.Known known) {
            Change change = known.change();
            List<String> versions = change.marked()
                    ? Candidates.of(change)
                    : ChangeRule.rises(change).stream().map(Step.Rise::version).toList();
            List<Tried> tried = new ArrayList<>();
            for (String version : versions) {
                tried.add(tried(change, version));
            }
            return tried;
        }
        Marks marks = judged.action().marks();
        return marks.stable().isEmpty()
                ? List.of()
                : judged.destinations().stream()
                        .filter(destination -> !marks.stableAndPrevious().contains(destination.version()))
                        .map(this::tried)
                        .toList();
    }

    private Tried tried(Change change, String version) {
        Fraction share = change.next().of(version);
        String name = change.name(version);
        return new Tried(name, share + " %", permissions.of(id(), change.action(), name, share));
    }

    private Tried tried(Destination destination) {
        return new Tried(
                destination.version(),
                destination.share(),
                permissions.of(id(), destination.label(), destination.version(), destination.fraction()));
    }

    private Optional<Verdict> verdict(Judged judged, Tried tried, RollbackAlarms alarms, StackChange stack) {
        Optional<String> service = judged.action().marks().service();
        RollbackAlarms.Armed armed =
                service.isEmpty() ? RollbackAlarms.Armed.NO : alarms.of(service.get(), tried.version());
        if (armed == RollbackAlarms.Armed.YES) {
            return Optional.empty();
        } else if (armed == RollbackAlarms.Armed.UNKNOWN) {
            return Optional.of(
                    new Verdict.Undecided(judged.label(), "alarmActions of " + tried.version() + "'s alarm"));
        } else if (tried.permission().isPresent()) {
            return Optional.of(new Verdict.Compliant(
                    List.of(ChangeRule.inUse(judged.label(), tried.permission().get()))));
        }
        String message = judged.label() + ": " + tried.version() + " would have " + tried.share()
                + " and no alarm that leads to a rollback; each version on trial has one"
                + way(service, tried.version());
        boolean hadNone = service.map(name -> new RollbackAlarms(stack.now()).of(name, tried.version()))
                        .orElse(RollbackAlarms.Armed.NO)
                == RollbackAlarms.Armed.NO;
        return Optional.of(
                hadNone && staysOrFalls(judged)
                        ? new Verdict.Compliant(
                                List.of(message + " (a warning: nothing rises, and it had none before)"))
                        : new Verdict.Violation(message));
    }

    /** Who goes back, or changes something else, must not have to make alarms first. */
    private static boolean staysOrFalls(Judged judged) {
        return judged.judgement() instanceof Judgement.Known known
                && !known.change().isFirstDeployment()
                && !known.change().isAdvance();
    }

    private String way(Optional<String> service, String version) {
        return service.map(name -> ": set rollback: true in weighbridge:alarms, or in another program tag an alarm with"
                        + " weighbridge:service=" + name + ", weighbridge:version=" + version
                        + " and weighbridge:role=rollback-alarm, and give it a topic of this stack as an alarm action")
                .orElseGet(() -> ", which its marks tell" + Unmarked.briefly(id())
                        + "; then tag an alarm of each version on trial with weighbridge:service, weighbridge:version and"
                        + " weighbridge:role=rollback-alarm, and give it a topic of this stack as an alarm action");
    }
}
