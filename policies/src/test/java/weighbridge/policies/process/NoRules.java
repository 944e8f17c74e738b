package weighbridge.policies.process;

import java.io.IOException;
import java.util.List;
import weighbridge.policies.analyzer.PackServer;
import weighbridge.policies.pack.Hooks;
import weighbridge.policies.pack.Pack;

/** A pack that has no rules: what {@code bench/rules} sets ours against, so that only the judging is measured. */
final class NoRules {
    private NoRules() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        PackServer.serve(() -> new Pack("no-rules", "No rules", "0.1.0", List.of(), Hooks.configuring(List.of())));
    }
}
