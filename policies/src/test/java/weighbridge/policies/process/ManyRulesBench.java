package weighbridge.policies.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
 * What {@code bench/many-rules} starts: how much processor time the packaged pack takes, in a heap of 256 MiB, for one
 * change of every rule of a stack, from the moment it learns of the stack to its last verdict: reading the state, each
 * resource, and the whole stack.
 */
final class ManyRulesBench {
    private static final int RUNS = 5;
    private static final String HEAP = "-Xmx256m";

    private ManyRulesBench() {}

    public static void main(String[] args) throws Exception {
        int rules = Integer.parseInt(args[0]);
        double limit = Double.parseDouble(args[1]);
        Path scratch = Files.createTempDirectory("weighbridge-bench");
        int jump = rules / 2;
        ManyRules next = new ManyRules(rules, rule -> rule == jump ? 90 : 20);
        FakePulumi pulumi = FakePulumi.running(scratch, "cat \"$0.json\"");
        Files.writeString(pulumi.written("json"), new ManyRules(rules, rule -> 10).asState());
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i <= RUNS; i++) {
            seconds.add(run(scratch, pulumi, next.oneByOne(), next.asStack(), jump));
        }
        List<Double> counted = seconds.subList(1, seconds.size());
        double median = counted.stream().sorted().toList().get(RUNS / 2);
        System.out.printf(
                Locale.ROOT,
                "%d rules: median %.2f s of the pack's processor time of %s, heap %s, limit %.1f s%n",
                rules,
                median,
                counted.stream()
                        .map(run -> String.format(Locale.ROOT, "%.2f", run))
                        .toList(),
                HEAP,
                limit);
        System.exit(median <= limit ? 0 : 1);
    }

    private static double run(
            Path scratch, FakePulumi pulumi, List<AnalyzeRequest> resources, AnalyzeStackRequest stack, int jump)
            throws Exception {
        Map<String, String> environment = new HashMap<>(pulumi.environment());
        // The launcher bounds the heap, too; this variable comes after what the launcher says.
        environment.put("_JAVA_OPTIONS", System.getProperty("bench.options", HEAP));
        try (PackProcess pack = PackProcess.start(scratch, List.of(PackProcess.LAUNCHER.toString()), environment)) {
            AnalyzerBlockingStub engine = pack.engine();
            Duration before = pack.processorTime();
            engine.configureStack(AnalyzerStackConfigureRequest.newBuilder()
                    .setOrganization("organization")
                    .setProject("shop")
                    .setStack("dev")
                    .setDryRun(true)
                    .build());
            List<AnalyzeDiagnostic> found = new ArrayList<>();
            resources.forEach(resource -> found.addAll(engine.analyze(resource).getDiagnosticsList()));
            found.addAll(engine.analyzeStack(stack).getDiagnosticsList());
            requireOnlyTheJump(found, jump);
            return pack.processorTime().minus(before).toNanos() / 1e9;
        }
    }

    /** A pack that judged nothing would be the fastest. */
    private static void requireOnlyTheJump(List<AnalyzeDiagnostic> found, int jump) {
        String label = "orders/l" + jump / 100 + "/r" + jump % 100;
        boolean right = found.size() == 1
                && found.get(0).getPolicyName().equals("weight-step")
                && found.get(0).getMessage().startsWith(label + ": v8 would rise from 10 % to 90 %");
        if (!right) {
            throw new IllegalStateException("one advance of 80 points should be refused, and nothing else: " + found);
        }
    }
}
