package weighbridge.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.SortedMap;
import weighbridge.cli.Deployment.Ended;
import weighbridge.cli.engine.PolicyFinding;

/** The acts of the demo, in their order. Each deploys for real and then asks the traffic whether it is so. */
final class Story {
    private static final int REQUESTS = 1_000;

    /** How far a measured share may lie from its weight: over 4 standard deviations of 1,000 requests at 30 %. */
    private static final int TOLERANCE = REQUESTS * 6 / 100;

    private final SimulatedStack stack;
    private final Stage stage;
    private final Traffic traffic = new Traffic();

    Story(SimulatedStack stack, Stage stage) {
        this.stack = stack;
        this.stage = stage;
    }

    void play() throws IOException {
        stage.act(1, "Deploy " + stack.location().file().getFileName() + " as it is committed");
        accept();
        measure(10);

        stage.act(2, "Change one line: v8 from 10 to 30");
        edit(30);
        accept();
        measure(30);

        stage.act(3, "Change it again: v8 from 30 to 90");
        edit(90);
        refuse();
        measure(30);

        stage.act(4, "Take v8 out of traffic");
        edit(0);
        accept();
        measure(0);
    }

    private void edit(int candidate) throws IOException {
        new WeightEdit(stack.location().file()).write("{ v7: " + (100 - candidate) + ", v8: " + candidate + " }");
    }

    private void accept() throws IOException {
        Ended ended = stack.run("up", List.of("--yes"));
        if (ended.pulumiExitCode() != 0) {
            throw new UnexpectedTurn("the deployment should have been accepted:\n" + Files.readString(stack.output()));
        }
        ended.report().lines().forEach(line -> stage.line(line.toString()));
    }

    private void refuse() throws IOException {
        Ended ended = stack.run("up", List.of("--yes"));
        List<String> refusals = ended.report().findings().stream()
                .filter(PolicyFinding::mandatory)
                .map(finding -> finding.policy() + ": " + finding.message().strip())
                .toList();
        if (ended.pulumiExitCode() == 0 || refusals.isEmpty()) {
            throw new UnexpectedTurn("the policy pack should have refused this:\n" + Files.readString(stack.output()));
        }
        ended.report().lines().forEach(line -> stage.line(line.toString()));
        refusals.forEach(stage::line);
    }

    private void measure(int candidate) throws IOException {
        SortedMap<String, Integer> answers = traffic.measure(stack.endpoint(), REQUESTS);
        stage.line("1,000 requests to the simulated service:");
        stage.bars(answers, REQUESTS);
        int measured = answers.getOrDefault("v8", 0);
        int expected = REQUESTS * candidate / 100;
        if (Math.abs(measured - expected) > (candidate == 0 ? 0 : TOLERANCE)) {
            throw new UnexpectedTurn(
                    "v8 has a weight of " + candidate + ", but answered " + measured + " of " + REQUESTS);
        }
    }
}
