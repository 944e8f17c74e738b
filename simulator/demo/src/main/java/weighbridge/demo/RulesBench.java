package weighbridge.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private static final int RUNS = 5;

    /** As many as there are priorities. */
    private static final int RULES_A_LISTENER = 100;

    private RulesBench() {}

    public static void main(String[] args) throws Exception {
        int rules = Integer.parseInt(args[0]);
        double limit = Double.parseDouble(args[1]);
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
            boolean within = measure(
                    "inside a running JVM", limit, () -> preview(deployed, ours), () -> preview(without, List.of()));
            within &= measure(
                    "./weighbridge preview",
                    limit,
                    () -> fromTheShell(deployed, ours),
                    () -> fromTheShell(without, List.of()));
            System.exit(within ? 0 : 1);
        }
    }

    /** One thing to time. */
    @FunctionalInterface
    private interface Work {
        double seconds() throws Exception;
    }

    private static boolean measure(String name, double limit, Work withRules, Work withoutRules) throws Exception {
        List<Double> with = new ArrayList<>();
        List<Double> none = new ArrayList<>();
        List<Double> added = new ArrayList<>();
        for (int i = 0; i <= RUNS; i++) {
            with.add(withRules.seconds());
            none.add(withoutRules.seconds());
            added.add(with.get(i) - none.get(i));
        }
        System.out.printf(
                Locale.ROOT,
                "%-22s median %.2f s added of %s, limit %.1f s; a preview takes %.2f s with the pack and %.2f s without rules%n",
                name,
                median(added),
                rounded(added),
                limit,
                median(with),
                median(none));
        return median(added) <= limit;
    }

    private static double fromTheShell(SimulatedStack stack, List<String> arguments) throws Exception {
        long start = System.nanoTime();
        ShellPreview.run(stack, arguments);
        return (System.nanoTime() - start) / 1e9;
    }

    /** Of the runs after the first, which warms the machine up. */
    private static double median(List<Double> runs) {
        return runs.subList(1, runs.size()).stream().sorted().toList().get(RUNS / 2);
    }

    private static List<String> rounded(List<Double> runs) {
        return runs.subList(1, runs.size()).stream()
                .map(run -> String.format(Locale.ROOT, "%.2f", run))
                .toList();
    }

    private static double preview(SimulatedStack stack, List<String> arguments) throws IOException {
        long start = System.nanoTime();
        ShellPreview.require(stack.run("preview", arguments).pulumiExitCode(), stack);
        return (System.nanoTime() - start) / 1e9;
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
