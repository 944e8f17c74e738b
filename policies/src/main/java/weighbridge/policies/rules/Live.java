package weighbridge.policies.rules;

import static java.util.stream.Collectors.joining;

import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import weighbridge.policies.aws.AwsPlace;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.baseline.DeployedAction;
import weighbridge.policies.baseline.DeployedSplit;
import weighbridge.policies.change.Change;
import weighbridge.policies.change.Change.Served;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.limits.Limits;
import weighbridge.policies.limits.LimitsReader;
import weighbridge.policies.live.LiveSplit;
import weighbridge.policies.live.LiveSplits;
import weighbridge.policies.pack.Resource;
import weighbridge.policies.pack.Scope;
import weighbridge.policies.pack.Settings;
import weighbridge.policies.split.Shares;
import weighbridge.policies.split.Step;
import weighbridge.policies.value.Value;
import weighbridge.policies.verdict.Finding;
import weighbridge.policies.verdict.Verdict;

/**
 * {@code live}: nothing advances where VPC Lattice has another split in force than the state says. The state is what Pulumi
 * wrote last; a rollback, or somebody at night, writes past it.
 */
public final class Live extends ChangeRule {
    private final LiveSplits splits;
    private volatile Optional<AwsPlace> place = Optional.empty();

    public Live(
            ChangeFinder finder,
            Supplier<Baseline> baseline,
            Supplier<Limits> limits,
            InstantSource clock,
            LiveSplits splits) {
        super(finder, baseline, new Permissions(limits, clock));
        this.splits = splits;
    }

    @Override
    public String id() {
        return LimitsReader.LIVE;
    }

    @Override
    public String description() {
        return "Refuses an advance where VPC Lattice has another split in force than the state says.";
    }

    @Override
    public Scope scope() {
        return Scope.BOTH;
    }

    @Override
    public Value configProperties() {
        return AwsPlace.properties();
    }

    @Override
    public void configure(Settings settings) {
        place = AwsPlace.read(settings, "the Region in which VPC Lattice is asked");
    }

    @Override
    Verdict judge(LatticeAction action) {
        return place.isEmpty()
                ? new Verdict.NotApplicable("the limits name no region in which VPC Lattice is asked")
                : super.judge(action);
    }

    /** Requests that a removed rule leaves to another action meet that one's versions, which may be an advance for them. */
    @Override
    public List<Finding> judgeStack(List<Resource> resources) {
        if (place.isEmpty()) {
            return List.of();
        }
        return judgeRemovedRules(resources);
    }

    @Override
    Verdict judge(Change change) {
        Set<String> warnings = new LinkedHashSet<>();
        for (Served served : change.from()) {
            Optional<Verdict> verdict = served.action().flatMap(action -> judge(change, served, action, warnings));
            if (verdict.isPresent()) {
                return verdict.get();
            }
        }
        return new Verdict.Compliant(List.copyOf(warnings));
    }

    /** What stops the change, where the requests that one action serves until now do. */
    private Optional<Verdict> judge(Change change, Served served, DeployedAction action, Set<String> warnings) {
        LiveSplit live = splits.of(action, (Baseline.Deployed) baseline(), place.orElseThrow());
        if (live instanceof LiveSplit.Known known && agree(action.split(), known.split())) {
            return Optional.empty();
        }
        Step step = withoutPermitted(change, further(change, served, live), warnings);
        String found = change.label() + ": " + found(action, live);
        if (step.isAdvance()) {
            String rises = step.rises().stream().map(rise -> rise(change, rise)).collect(joining(" and "));
            return Optional.of(new Verdict.Violation(found + ", and " + rises + "; nothing advances until both agree: "
                    + (isUnreadable(live) ? mend() : refresh() + ", then preview again")));
        }
        if (!isUnreadable(live)) {
            warnings.add(found + " (a warning, for nothing rises: " + refresh() + ")");
        }
        return Optional.empty();
    }

    /** A version is said to rise from what it has less of: the state's share, or the one in force. */
    private static Step further(Change change, Served served, LiveSplit live) {
        Step overState = Step.between(served.shares(), change.next(), served.free());
        if (live instanceof LiveSplit.Unreadable) {
            return overState;
        }
        Step overLive = Step.between(shares(live), change.next(), served.free());
        return overLive.points().compareTo(overState.points()) > 0 ? overLive : overState;
    }

    private static Shares shares(LiveSplit live) {
        return live instanceof LiveSplit.Known known && known.split() instanceof DeployedSplit.Forwards forwards
                ? forwards.shares()
                : Shares.NONE;
    }

    private static boolean agree(DeployedSplit state, DeployedSplit live) {
        if (state instanceof DeployedSplit.Forwards one && live instanceof DeployedSplit.Forwards other) {
            return one.shares().sameAs(other.shares());
        }
        return state instanceof DeployedSplit.Responds && live instanceof DeployedSplit.Responds;
    }

    private static boolean isUnreadable(LiveSplit live) {
        return live instanceof LiveSplit.Unreadable
                || (live instanceof LiveSplit.Known known && known.split() instanceof DeployedSplit.Unclear);
    }

    private static String found(DeployedAction action, LiveSplit live) {
        String state = "the state has " + action.split().shown();
        if (live instanceof LiveSplit.Unreadable unreadable) {
            return state + ", and VPC Lattice cannot be asked what is in force (" + unreadable.why() + ")";
        } else if (live instanceof LiveSplit.Gone) {
            return state + ", and VPC Lattice has it no more; somebody removed it past this stack";
        }
        return state + ", and VPC Lattice has "
                + ((LiveSplit.Known) live).split().shown()
                + " in force; a rollback or somebody moved weights past this stack";
    }

    private static String refresh() {
        return "run pulumi refresh, which takes what is in force into the state";
    }

    private static String mend() {
        return "mend that, or add an exception to " + LimitsReader.LIVE;
    }
}
