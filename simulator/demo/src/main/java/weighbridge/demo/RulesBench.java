package weighbridge.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import weighbridge.cli.Installation;
import weighbridge.cli.PolicyPack;
import weighbridge.simulator.SimulatorOptions;
import weighbridge.simulator.aws.Quotas;

/**
 * What {@code bench/rules} starts: how much longer a preview of one step in every rule of a stack takes with the pack than with
 * a pack that has no rules, pair by pair, inside a running JVM and as {@code ./weighbridge preview} from the shell.
 */
public final class RulesBench {
    private static final String STACK = "bench";

    /** As many as there are priorities. */
    private static final int RULES_A_LISTENER = 100;

    private RulesBench() {}

    public static void main(String[] args) throws Exception {
        int rules = Integer.parseInt(args[0]);
        double limit = Double.parseDouble(args[1]);
        int pairs = Integer.parseInt(args[2]);
        Path project = Files.createTempDirectory("weighbridge-bench");
        Files.writeString(project.resolve("Pulumi.yaml"), "name: weighbridge\nruntime: java\n");
        Path policies = Installation.home().resolve("policies");
        // Who previews has waited for the bake time; the bench has not.
        Path limits = Files.writeString(project.resolve("limits.json"), "{ \"bake-time\": { \"minutes\": 0 } }");
        List<String> ours = List.of("--policy-pack-config", limits.toString());
        writeStack(project, rules, "v7: 90, v8: 10");
        try (SimulatedStack deployed = SimulatedStack.open(project, policies, STACK, manyAllowed())) {
            SimulatedStack without =
                    deployed.with(new PolicyPack(Installation.home().resolve("bench/no-rules")));
            ShellPreview.require(
                    without.run("up", List.of("--yes", "--skip-preview")).pulumiExitCode(), without);
            writeStack(deployed.sandbox().service(), rules, "v7: 80, v8: 20");
            System.out.println(rules + " rules, one step in each");
            boolean within = within(
                    "inside a running JVM",
                    limit,
                    Pairs.measure(pairs, () -> preview(deployed, ours), () -> preview(without, List.of())));
            within &= within(
                    "./weighbridge preview",
                    limit,
                    Pairs.measure(
                            pairs, () -> ShellPreview.run(deployed, ours), () -> ShellPreview.run(without, List.of())));
            System.exit(within ? 0 : 1);
        }
    }

    private static boolean within(String name, double limit, Pairs measured) {
        System.out.printf(
                Locale.ROOT,
                "%-22s median %.2f s added of %s, limit %.1f s; a preview takes %.2f s with the pack and %.2f s without rules%n",
                name,
                measured.added().median(),
                measured.added(),
                limit,
                measured.first().median(),
                measured.second().median());
        return measured.added().median() <= limit;
    }

    private static void preview(SimulatedStack stack, List<String> arguments) throws IOException {
        ShellPreview.require(stack.run("preview", arguments).pulumiExitCode(), stack);
    }

    private static SimulatorOptions manyAllowed() {
        return SimulatorOptions.DEFAULT.withQuotas(
                Quotas.DEFAULT.withListenersPerService(100).withRulesPerListener(RULES_A_LISTENER));
    }

    private static void writeStack(Path folder, int rules, String traffic) throws IOException {
        StringBuilder stack = new StringBuilder("""
                config:
                  aws:region: eu-west-1
                  aws:allowedAccountIds: ["111122223333"]
                  weighbridge:network: { name: shop-bench }
                  weighbridge:service: { name: orders, auth: iam, callers: ["arn:aws:iam::111122223333:role/checkout"] }
                  weighbridge:versions:
                    v7: { function: "orders:7" }
                    v8: { function: "orders:8" }
                  weighbridge:stable: v7
                  weighbridge:traffic: { %s }
                  weighbridge:alarms: { errorRate: 5, rollback: true }
                  weighbridge:listeners:
                """.formatted(traffic));
        for (int listener = 0; listener * RULES_A_LISTENER < rules; listener++) {
            stack.append("    edge%d:%n      port: %d%n      protocol: HTTPS%n      rules:%n"
                    .formatted(listener, 1000 + listener));
            for (int rule = 0; rule < RULES_A_LISTENER; rule++) {
                stack.append("        tenant%d: { priority: %d, match: { path: { prefix: /l%d/t%d/ } } }%n"
                        .formatted(rule, rule + 1, listener, rule));
            }
        }
        Files.writeString(folder.resolve("Pulumi." + STACK + ".yaml"), stack);
    }
}
