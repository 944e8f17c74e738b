package weighbridge.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import weighbridge.cli.engine.PulumiCli;
import weighbridge.simulator.Simulator;

/**
 * A service's folder, a state and a home for Pulumi that nobody else uses, all deleted at the end: where the real engine runs
 * against the simulator without touching the user's own stacks.
 *
 * @param root the folder that holds it all
 * @param pulumi the real CLI, attached to the simulator
 */
public record Sandbox(Path root, PulumiCli pulumi) implements AutoCloseable {
    /**
     * Makes one that is empty.
     *
     * @param executable the real {@code pulumi}
     * @param simulator what stands in for AWS
     */
    public static Sandbox create(Path executable, Simulator simulator) throws IOException {
        Path root = Files.createTempDirectory("weighbridge-sandbox");
        for (String folder : List.of("service", "state", "home")) {
            Files.createDirectory(root.resolve(folder));
        }
        return new Sandbox(
                root,
                new PulumiCli(
                        executable,
                        Map.of(
                                "PULUMI_BACKEND_URL",
                                "file://" + root.resolve("state"),
                                "PULUMI_HOME",
                                root.resolve("home").toString(),
                                "PULUMI_CONFIG_PASSPHRASE",
                                "simulated",
                                "PULUMI_DEBUG_PROVIDERS",
                                "aws:" + simulator.providerPort() + ",aws-native:" + simulator.nativeProviderPort(),
                                // The engine would look for the real provider on the network all the same.
                                "PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION",
                                "true")));
    }

    /** The service's folder: {@code Pulumi.yaml} and the stack files. */
    public Path service() {
        return root.resolve("service");
    }

    /** Ends what still runs of this process's children, then deletes the sandbox: for a demo that is interrupted. */
    void abandon() {
        List<ProcessHandle> children = ProcessHandle.current().descendants().toList();
        children.forEach(ProcessHandle::destroyForcibly);
        children.forEach(child -> child.onExit().join());
        try {
            close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes an empty stack. */
    public void initialize(String stack) throws IOException {
        Path log = root.resolve("stack-init.log");
        int exitCode = pulumi.runInto(log, service(), List.of("stack", "init", stack));
        if (exitCode != 0) {
            throw new IOException(
                    "pulumi stack init " + stack + " ended with " + exitCode + ":\n" + Files.readString(log));
        }
    }

    /** Deletes it, once nothing runs in it any more; a second time does nothing. */
    @Override
    public void close() throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> everything = Files.walk(root)) {
            everything.sorted(Comparator.reverseOrder()).forEach(Sandbox::delete);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
