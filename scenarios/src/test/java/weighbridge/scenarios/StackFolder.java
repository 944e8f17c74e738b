package weighbridge.scenarios;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import weighbridge.App;
import weighbridge.cli.engine.ProgramHost;
import weighbridge.demo.Sandbox;
import weighbridge.orders.OrdersHandler;
import weighbridge.scenarios.Engine.Printed;
import weighbridge.simulator.Simulator;
import weighbridge.simulator.SimulatorOptions;
import weighbridge.version.Folders;

/**
 * A stack named {@code test} in a folder where its code lies, too: the real engine and program without the pack, and a
 * simulated AWS in which the functions {@code orders:7} and {@code orders:8} are published.
 */
final class StackFolder implements AutoCloseable {
    private final Path folder;
    private final Simulator simulator;
    private final Sandbox sandbox;

    private StackFolder(Path folder, Simulator simulator, Sandbox sandbox) {
        this.folder = folder;
        this.simulator = simulator;
        this.sandbox = sandbox;
    }

    static StackFolder start(Path folder) throws IOException {
        Simulator simulator = Simulator.start(SimulatorOptions.DEFAULT.withProgramDirectory(folder));
        for (int number : List.of(7, 8)) {
            String arn = "arn:aws:lambda:" + Engine.REGION + ":" + Engine.ACCOUNT + ":function:orders:" + number;
            simulator.publish(arn, new OrdersHandler());
        }
        var stack = new StackFolder(folder, simulator, Sandbox.create(Repository.pulumi(), simulator));
        Files.writeString(folder.resolve("Pulumi.yaml"), "name: weighbridge\nruntime: java\n");
        Files.writeString(stack.file(), "config: {}\n");
        stack.pulumi("stack", "init", Engine.STACK);
        return stack;
    }

    Simulator simulator() {
        return simulator;
    }

    /** What the engine, its state and its logs leave on this machine. */
    Sandbox sandbox() {
        return sandbox;
    }

    /** The stack file. */
    Path file() {
        return folder.resolve("Pulumi.test.yaml");
    }

    /** Deploys the stack file and answers what was done to each resource but those that stay the same, as {@code type name: operation}. */
    List<String> up() throws IOException {
        Path events = sandbox.root().resolve("up.events");
        Files.deleteIfExists(events);
        run("up", "--yes", "--skip-preview", "--stack", Engine.STACK, "--event-log", events.toString());
        return operations(events);
    }

    /** What a run with the program in it prints; it must succeed. */
    String run(String... arguments) throws IOException {
        try (ProgramHost host = host()) {
            return pulumi(with(host, arguments));
        }
    }

    /** What a run with the program in it prints; it must fail. */
    String refused(String... arguments) throws IOException {
        try (ProgramHost host = host()) {
            Printed printed = print(with(host, arguments));
            if (printed.exitCode() == 0) {
                throw new IOException("was not refused:\n" + printed.output());
            }
            return printed.output();
        }
    }

    private ProgramHost host() throws IOException {
        return ProgramHost.start((config, at) -> App.program(config, Folders.of(folder)));
    }

    private static String[] with(ProgramHost host, String... arguments) {
        return Stream.concat(Stream.of(arguments), Stream.of("--client", host.address()))
                .toArray(String[]::new);
    }

    /** What a command prints; it must succeed. */
    String pulumi(String... arguments) throws IOException {
        Printed printed = print(arguments);
        if (printed.exitCode() != 0) {
            throw new IOException("pulumi " + String.join(" ", arguments) + " failed:\n" + printed.output());
        }
        return printed.output();
    }

    private Printed print(String... arguments) throws IOException {
        Path log = sandbox.root().resolve("command.log");
        int exitCode = sandbox.pulumi().runInto(log, folder, List.of(arguments));
        String output = Files.readString(log);
        Files.delete(log);
        return new Printed(exitCode, output);
    }

    void destroy() throws IOException {
        pulumi("destroy", "--yes", "--skip-preview", "--stack", Engine.STACK);
    }

    /** Asks the deployed service; headers are given as name, value, name, value. */
    HttpResponse<String> get(String path, String... headers) throws Exception {
        URI orders = simulator.endpoint("orders", 443).resolve(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(orders);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static List<String> operations(Path events) throws IOException {
        Map<String, List<String>> operations = new TreeMap<>();
        for (String line : Files.readAllLines(events)) {
            JsonObject event = JsonParser.parseString(line).getAsJsonObject().getAsJsonObject("resourcePreEvent");
            if (event != null) {
                JsonObject step = event.getAsJsonObject("metadata");
                operations
                        .computeIfAbsent(typeAndName(step.get("urn").getAsString()), key -> new ArrayList<>())
                        .add(step.get("op").getAsString());
            }
        }
        return operations.entrySet().stream()
                .map(step -> step.getKey() + ": " + String.join(", ", step.getValue()))
                .filter(step -> !step.endsWith(": same"))
                .toList();
    }

    /** {@code lambda/function:Function orders/v9} of a URN. */
    private static String typeAndName(String urn) {
        String[] parts = urn.split("::", 4);
        return parts[2].substring(parts[2].lastIndexOf('$') + 1).replaceFirst("^aws:", "") + " " + parts[3];
    }

    @Override
    public void close() throws IOException {
        sandbox.close();
        simulator.close();
    }
}
