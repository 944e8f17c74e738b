package weighbridge.policies.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pulumirpc.AnalyzerGrpc.AnalyzerBlockingStub;
import pulumirpc.AnalyzerOuterClass.AnalyzeDiagnostic;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerStackConfigureRequest;
import weighbridge.policies.ManyRules;

/**
 * What {@code bench/many-rules} starts: how much processor time the packaged pack takes, in a heap of 256 MiB, for one change of
 * every rule of a stack: from its start to its last verdict, over what a pack without rules takes for the same requests, which
 * is the protocol's.
 */
final class ManyRulesBench {
    private static final int RUNS = 5;
    private static final String HEAP = "-Xmx256m";
    private static final Path NO_RULES = PackProcess.FOLDER.resolveSibling("bench/no-rules/bin/weighbridge-policies");

    private final Path scratch = Files.createTempDirectory("weighbridge-bench");
    private final FakePulumi pulumi = FakePulumi.running(scratch, "cat \"$0.json\"");
    private final int jump;
    private final List<AnalyzeRequest> resources;
    private final AnalyzeStackRequest stack;

    ManyRulesBench(int rules) throws IOException {
        jump = rules / 2;
        ManyRules next = new ManyRules(rules, rule -> rule == jump ? 90 : 20);
        resources = next.oneByOne();
        stack = next.asStack();
        Files.writeString(pulumi.written("json"), new ManyRules(rules, rule -> 10).asState());
    }

    public static void main(String[] args) throws Exception {
        ManyRulesBench bench = new ManyRulesBench(Integer.parseInt(args[0]));
        double limit = Double.parseDouble(args[1]);
        List<Double> own = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        for (int i = 0; i <= RUNS; i++) {
            double withRules = bench.seconds(PackProcess.LAUNCHER, true);
            all.add(withRules);
            own.add(withRules - bench.seconds(NO_RULES, false));
        }
        System.out.printf(
                Locale.ROOT,
                "%s rules, heap %s: median %.2f s of the pack's own processor time of %s, limit %.1f s; %.2f s with the protocol%n",
                args[0],
                HEAP,
                median(own),
                own.subList(1, own.size()).stream()
                        .map(run -> String.format(Locale.ROOT, "%.2f", run))
                        .toList(),
                limit,
                median(all));
        System.exit(median(own) <= limit ? 0 : 1);
    }

    /** Of the runs after the first, which warms the machine up. */
    private static double median(List<Double> runs) {
        return runs.subList(1, runs.size()).stream().sorted().toList().get(RUNS / 2);
    }

    /** The processor time of one pack; where it judges, it must find the one step that is too big, and nothing beside. */
    double seconds(Path launcher, boolean judges) throws Exception {
        Map<String, String> environment = new HashMap<>(pulumi.environment());
        // The launcher bounds the heap, too; this variable comes after what the launcher says.
        environment.put("_JAVA_OPTIONS", HEAP);
        try (PackProcess pack = PackProcess.start(scratch, List.of(launcher.toString()), environment)) {
            AnalyzerBlockingStub engine = pack.engine();
            engine.configureStack(AnalyzerStackConfigureRequest.newBuilder()
                    .setOrganization("organization")
                    .setProject("shop")
                    .setStack("dev")
                    .setDryRun(true)
                    .build());
            List<AnalyzeDiagnostic> found = new ArrayList<>();
            resources.forEach(resource -> found.addAll(engine.analyze(resource).getDiagnosticsList()));
            found.addAll(engine.analyzeStack(stack).getDiagnosticsList());
            if (judges) {
                requireOnlyTheJump(found);
            }
            return pack.processorTime().toNanos() / 1e9;
        }
    }

    /** A pack that judged nothing would be the fastest. */
    private void requireOnlyTheJump(List<AnalyzeDiagnostic> found) {
        String label = "orders/l" + jump / 100 + "/r" + jump % 100;
        boolean right = found.size() == 1
                && found.get(0).getPolicyName().equals("weight-step")
                && found.get(0).getMessage().startsWith(label + ": v8 would rise from 10 % to 90 %");
        if (!right) {
            throw new IllegalStateException("one advance of 80 points should be refused, and nothing else: " + found);
        }
    }
}
