package weighbridge.demo;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;
import weighbridge.cli.Deployment;
import weighbridge.cli.Deployment.Ended;
import weighbridge.cli.PolicyPack;
import weighbridge.cli.StackLocation;
import weighbridge.cli.engine.PolicyFinding;

/** The acts of the demo, in their order. Each deploys for real and then asks the traffic whether it is so. */
final class Story {
    private static final int REQUESTS = 1_000;

    /** How far a measured share may lie from its weight: over 4 standard deviations of 1,000 requests at 30 %. */
    private static final int TOLERANCE = REQUESTS * 6 / 100;

    private final Sandbox sandbox;
    private final StackLocation stack;
    private final PolicyPack pack;
    private final Supplier<URI> service;
    private final Stage stage;
    private final Traffic traffic = new Traffic();

    /**
     * Sets the scene.
     *
     * @param service where the simulated service answers, once it is deployed
     */
    Story(Sandbox sandbox, StackLocation stack, PolicyPack pack, Supplier<URI> service, Stage stage) {
        this.sandbox = sandbox;
        this.stack = stack;
        this.pack = pack;
        this.service = service;
        this.stage = stage;
    }

    void play() throws IOException {
        stage.act(1, "Deploy Pulumi." + stack.stack() + ".yaml as it is committed");
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
        new WeightEdit(stack.file()).write("{ v7: " + (100 - candidate) + ", v8: " + candidate + " }");
    }

    private void accept() throws IOException {
        Path output = sandbox.root().resolve("up.log");
        Ended ended = up(output);
        if (ended.pulumiExitCode() != 0) {
            throw new UnexpectedTurn("the deployment should have been accepted:\n" + Files.readString(output));
        }
        ended.report().lines().forEach(line -> stage.line(line.toString()));
    }

    private void refuse() throws IOException {
        Path output = sandbox.root().resolve("up.log");
        Ended ended = up(output);
        String refusals = ended.report().findings().stream()
                .filter(PolicyFinding::mandatory)
                .map(finding -> finding.policy() + ": " + finding.message().strip())
                .distinct()
                .collect(joining("\n"));
        if (ended.pulumiExitCode() == 0 || refusals.isEmpty()) {
            throw new UnexpectedTurn("the policy pack should have refused this:\n" + Files.readString(output));
        }
        ended.report().lines().forEach(line -> stage.line(line.toString()));
        refusals.lines().forEach(stage::line);
    }

    private Ended up(Path output) throws IOException {
        return new Deployment(sandbox.pulumi(), stack, pack)
                .run("up", List.of("--yes"), (pulumi, folder, arguments) -> pulumi.runInto(output, folder, arguments));
    }

    private void measure(int candidate) throws IOException {
        SortedMap<String, Integer> answers = traffic.measure(service.get(), REQUESTS);
        stage.bars(answers, REQUESTS);
        int measured = answers.getOrDefault("v8", 0);
        int expected = REQUESTS * candidate / 100;
        if (Math.abs(measured - expected) > (candidate == 0 ? 0 : TOLERANCE)) {
            throw new UnexpectedTurn(
                    "v8 has a weight of " + candidate + ", but answered " + measured + " of " + REQUESTS);
        }
    }
}
