package weighbridge.demo.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import weighbridge.cli.Deployment;
import weighbridge.cli.Installation;
import weighbridge.cli.PolicyPack;
import weighbridge.cli.StackLocation;
import weighbridge.demo.Sandbox;
import weighbridge.simulator.MovableClock;
import weighbridge.simulator.Simulator;
import weighbridge.simulator.SimulatorOptions;

/** What {@code docs/draw-dashboard} starts: deploys the stack for real, plays its story, and prints the picture. */
public final class Main {
    private static final String STACK = "canary";

    private Main() {}

    public static void main(String[] args) throws IOException {
        MovableClock clock = MovableClock.at(Instant.parse("2026-01-05T08:00:00Z"));
        try (Simulator simulator = Simulator.start(SimulatorOptions.DEFAULT.withClock(clock));
                Sandbox sandbox = Sandbox.create(Installation.pulumi().executable(), simulator)) {
            CanaryFunctions functions = CanaryFunctions.publish(simulator, clock);
            Files.writeString(sandbox.service().resolve("Pulumi.yaml"), "name: weighbridge\nruntime: java\n");
            Files.writeString(stackFile(sandbox), CanaryFunctions.stackFile());
            sandbox.initialize(STACK);
            new CanaryStory(simulator, clock, functions).play(traffic -> deploy(sandbox, traffic));
            Body body = Body.of(simulator.cloudWatch().dashboards().get(0).body());
            System.out.print(Picture.of(body, Measured.until(simulator, clock.instant(), body.span())));
        }
        System.exit(0);
    }

    private static void deploy(Sandbox sandbox, String traffic) throws IOException {
        Files.writeString(
                stackFile(sandbox),
                CanaryFunctions.stackFile().replaceFirst("weighbridge:traffic: .*", "weighbridge:traffic: " + traffic));
        Path log = sandbox.root().resolve("up.log");
        Deployment.Ended up = new Deployment(
                        sandbox.pulumi(),
                        new StackLocation(sandbox.service(), STACK),
                        new PolicyPack(Installation.home().resolve("policies")))
                .run("up", List.of("--yes"), (pulumi, folder, arguments) -> pulumi.runInto(log, folder, arguments));
        if (up.pulumiExitCode() != 0) {
            throw new IOException("the stack to draw cannot be deployed:\n" + Files.readString(log));
        }
    }

    private static Path stackFile(Sandbox sandbox) {
        return sandbox.service().resolve("Pulumi." + STACK + ".yaml");
    }
}
