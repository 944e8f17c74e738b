package weighbridge.policies;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.hold.HoldSource;
import weighbridge.policies.limits.Limits;
import weighbridge.policies.limits.LimitsReader;
import weighbridge.policies.live.FakeLattice;
import weighbridge.policies.live.LiveSplits;
import weighbridge.policies.pack.Hooks;
import weighbridge.policies.pack.Pack;
import weighbridge.policies.pack.Rule;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/** Every rule of the pack over one baseline, at one time, with no exceptions; none reads anything from AWS. */
public final class PackForTests {
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-01-05T12:00:00Z"));

    private PackForTests() {}

    /** With the limits that hold without a policy config. */
    public static Pack over(Baseline baseline) {
        return over(baseline, Map.of());
    }

    /** With settings for those rules, too, that have nothing to say without. */
    public static Pack withEveryRuleOver(Baseline baseline) {
        return over(baseline, allOn());
    }

    private static Pack over(Baseline baseline, Map<String, Value> config) {
        HoldSource holds = new HoldSource(() -> Optional.of("dev"), (name, place) -> Optional.empty());
        LiveSplits live = new LiveSplits(place -> new FakeLattice(address -> Optional.empty()));
        List<Rule> rules = WeighbridgePack.rules(
                () -> baseline, () -> Limits.DEFAULT, NOON, new WeighbridgePack.Witnesses(holds, live));
        LimitsReader.read(config, rules);
        return new Pack("weighbridge", "Weighbridge", "0.1.0", rules, Hooks.configuring(rules));
    }

    private static Map<String, Value> allOn() {
        Value window = Values.fields(
                "from", Values.text("2026-01-01T00:00Z"),
                "to", Values.text("2026-02-01T00:00Z"));
        return Map.of(
                "rollback-hold", Values.fields("region", Values.text("eu-west-1")),
                "live", Values.fields("region", Values.text("eu-west-1")),
                "freeze-window", Values.fields("windows", Values.items(window)),
                "warm-baseline", Values.fields("concurrency", Values.number(10)));
    }
}
