package weighbridge.policies.process;

import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import pulumirpc.AnalyzerGrpc;

/** A pack that runs as a process, and the engine's end of it. */
final class PackProcess implements AutoCloseable {
    static final Path FOLDER =
            Path.of(System.getProperty("policies.folder", ".")).toAbsolutePath();
    static final Path LAUNCHER = FOLDER.resolve("bin/weighbridge-policies");

    private final Process process;
    private final Path errors;
    private final String firstLine;
    private final CompletableFuture<String> restOfOutput;
    private ManagedChannel channel;

    private PackProcess(Process process, Path errors) throws IOException {
        this.process = process;
        this.errors = errors;
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        this.firstLine = output.readLine();
        this.restOfOutput = CompletableFuture.supplyAsync(() -> rest(output));
    }

    /**
     * Starts a command as the engine starts a pack, and waits for its first line.
     *
     * @param scratch the working directory, which is not the pack's; standard error goes to a file in it
     */
    static PackProcess start(Path scratch, List<String> command, Map<String, String> environment) throws IOException {
        return start(scratch, scratch, command, environment);
    }

    static PackProcess start(Path scratch, Path folder, List<String> command, Map<String, String> environment)
            throws IOException {
        Path errors = Files.createTempFile(scratch, "pack", ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return new PackProcess(process, errors);
    }

    /** What the engine reads the port from; null where the process ended without a line. */
    String firstLine() {
        return firstLine;
    }

    AnalyzerGrpc.AnalyzerBlockingStub engine() {
        channel = NettyChannelBuilder.forAddress("127.0.0.1", Integer.parseInt(firstLine))
                .usePlaintext()
                .build();
        return AnalyzerGrpc.newBlockingStub(channel).withDeadlineAfter(120, TimeUnit.SECONDS);
    }

    /** Ends the connection, as the end of the engine does. */
    void disconnect() {
        channel.shutdownNow();
    }

    boolean endsWithin(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** User and system time of the pack itself, without its children's. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    int exitCode() {
        return process.exitValue();
    }

    /** All that came after the first line; waits for the end. */
    String restOfOutput() {
        return restOfOutput.join();
    }

    String errors() throws IOException {
        return Files.readString(errors);
    }

    @Override
    public void close() {
        if (channel != null) {
            channel.shutdownNow();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static String rest(BufferedReader output) {
        StringBuilder rest = new StringBuilder();
        output.lines().forEach(line -> rest.append(line).append('\n'));
        return rest.toString();
    }
}
