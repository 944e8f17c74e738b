package weighbridge.policies;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import weighbridge.policies.analyzer.PackServer;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.baseline.StateReader;
import weighbridge.policies.hold.HoldSource;
import weighbridge.policies.limits.Limits;
import weighbridge.policies.live.LiveSplits;
import weighbridge.policies.pack.Hooks;
import weighbridge.policies.pack.Pack;
import weighbridge.policies.pack.Rule;
import weighbridge.policies.pack.StackId;

/**
 * Judges a stack that nobody has, while the engine waits for the program: a JVM runs what it has never run some ten times slower,
 * and the first resources of a preview would pay for that. Nothing is asked of anybody, and no verdict leaves here.
 */
final class Rehearsal implements Runnable {
    private static final int RULES = 20;

    @Override
    public void run() {
        Baseline baseline = baseline();
        WeighbridgePack.Witnesses silent = new WeighbridgePack.Witnesses(
                new HoldSource(Optional::empty, (name, place) -> Optional.empty()), new LiveSplits(place -> {
                    throw new IllegalStateException("nobody is asked in a rehearsal");
                }));
        List<Rule> rules = WeighbridgePack.rules(() -> baseline, () -> Limits.DEFAULT, InstantSource.system(), silent);
        ManyRules next = new ManyRules(RULES, rule -> 20);
        PackServer.rehearse(
                new Pack("rehearsal", "Rehearsal", "0", rules, Hooks.configuring(rules)),
                next.oneByOne(),
                next.asStack());
    }

    private static Baseline baseline() {
        try {
            StringReader state = new StringReader(new ManyRules(RULES, rule -> 10).asState());
            return new StateReader(new StackId("organization", "shop", "dev")).read(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
