package weighbridge.policies;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.baseline.BaselineSource;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.hold.HoldSource;
import weighbridge.policies.hold.SsmStore;
import weighbridge.policies.limits.Limits;
import weighbridge.policies.limits.LimitsReader;
import weighbridge.policies.limits.LimitsSource;
import weighbridge.policies.live.LatticeApi;
import weighbridge.policies.live.LiveSplits;
import weighbridge.policies.pack.Hooks;
import weighbridge.policies.pack.Pack;
import weighbridge.policies.pack.Rule;
import weighbridge.policies.pack.StackId;
import weighbridge.policies.rules.BakeTime;
import weighbridge.policies.rules.DrainFirst;
import weighbridge.policies.rules.ExceptionsNotice;
import weighbridge.policies.rules.FirstExposure;
import weighbridge.policies.rules.FreezeWindow;
import weighbridge.policies.rules.FrozenTarget;
import weighbridge.policies.rules.InvokePermission;
import weighbridge.policies.rules.Live;
import weighbridge.policies.rules.OneCandidate;
import weighbridge.policies.rules.RollbackArmed;
import weighbridge.policies.rules.RollbackHold;
import weighbridge.policies.rules.RulePriority;
import weighbridge.policies.rules.SecureEdge;
import weighbridge.policies.rules.StableEarned;
import weighbridge.policies.rules.VersionPinned;
import weighbridge.policies.rules.WarmBaseline;
import weighbridge.policies.rules.WeightRange;
import weighbridge.policies.rules.WeightStep;
import weighbridge.policies.rules.WeightsTotal;
import weighbridge.policies.value.Value;

/** The pack: which rules there are, and what they share. A new rule is one line here. */
public final class WeighbridgePack {
    private static final String VERSION = "0.1.0";

    /** Which stack the engine is started with, from whoever starts it: the pack can look at its state before the engine asks. */
    private static final String STACK = "WEIGHBRIDGE_STACK";

    /** Where the state of that stack is handed on: a Unix domain socket. */
    private static final String STATE = "WEIGHBRIDGE_STATE";

    private WeighbridgePack() {}

    public static Pack create() {
        BaselineSource baseline = new BaselineSource();
        Optional.ofNullable(System.getenv(STACK)).ifPresent(stack -> expect(stack, baseline));
        return create(baseline);
    }

    private static void expect(String stack, BaselineSource baseline) {
        String state = System.getenv(STATE);
        if (state == null) {
            baseline.expect(stack);
        } else {
            baseline.expect(stack, Path.of(state));
        }
    }

    static Pack create(BaselineSource baseline) {
        LimitsSource limits = new LimitsSource();
        AtomicReference<StackId> stack = new AtomicReference<>();
        Witnesses witnesses = new Witnesses(
                new HoldSource(() -> Optional.ofNullable(stack.get()).map(StackId::stack), new SsmStore()),
                new LiveSplits(LatticeApi::new));
        List<Rule> rules = rules(baseline::get, limits::get, PackClock.fromEnvironment(), witnesses);
        return new Pack("weighbridge", "Weighbridge", VERSION, rules, new SharedState(limits, baseline, stack, rules));
    }

    /** What AWS itself is asked. */
    record Witnesses(HoldSource holds, LiveSplits live) {}

    /** All rules; a test gives them a baseline, limits, a clock and witnesses of its own. */
    static List<Rule> rules(
            Supplier<Baseline> baseline, Supplier<Limits> limits, InstantSource clock, Witnesses witnesses) {
        ChangeFinder finder = new ChangeFinder();
        return List.of(
                new WeightsTotal(),
                new WeightRange(),
                new WeightStep(finder, baseline, limits, clock),
                new FirstExposure(finder, baseline, limits, clock),
                new BakeTime(finder, baseline, limits, clock),
                new OneCandidate(finder, baseline, limits, clock),
                new StableEarned(baseline, limits, clock),
                new FrozenTarget(finder, baseline, limits, clock),
                new DrainFirst(finder, baseline, limits, clock),
                new VersionPinned(finder, baseline),
                new InvokePermission(finder, baseline),
                new WarmBaseline(finder, baseline, limits, clock),
                new RollbackArmed(finder, baseline, limits, clock),
                new RollbackHold(finder, baseline, limits, clock, witnesses.holds()),
                new Live(finder, baseline, limits, clock, witnesses.live()),
                new SecureEdge(baseline),
                new RulePriority(finder, baseline),
                new FreezeWindow(finder, baseline, limits, clock),
                new ExceptionsNotice(limits, clock));
    }

    private record SharedState(
            LimitsSource limits, BaselineSource baseline, AtomicReference<StackId> stack, List<Rule> rules)
            implements Hooks {
        @Override
        public void configure(Map<String, Value> config) {
            limits.set(LimitsReader.read(config, rules));
        }

        @Override
        public void configureStack(StackId id) {
            stack.set(id);
            baseline.start(id);
        }

        @Override
        public void end() {
            baseline.end();
        }
    }
}
