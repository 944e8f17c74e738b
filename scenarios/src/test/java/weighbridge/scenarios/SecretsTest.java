package weighbridge.scenarios;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weighbridge.cli.Deployment;
import weighbridge.cli.PolicyPack;
import weighbridge.cli.StackLocation;
import weighbridge.config.InvalidConfigException;
import weighbridge.config.StackFileCheck;
import weighbridge.simulator.aws.Service;
import weighbridge.simulator.logs.LogEvent;
import weighbridge.simulator.provider.Faults;

/**
 * A secret reaches the function that needs it and nobody else. A canary is deployed as one, encrypted with a passphrase as a
 * real stack's, and looked for in everything that the real CLI, engine, program and pack print or leave on the disk: when
 * they succeed, when AWS refuses, and when the config is wrong.
 */
final class SecretsTest {
    private static final String CANARY = "canary-7f3e9a51c2";
    private static final String FUNCTION = "aws:lambda/function:Function";

    private static final String CONFIG = """
            config:
              aws:region: eu-west-1
              aws:allowedAccountIds: ["111122223333"]
              weighbridge:network: { name: shop }
              weighbridge:service: { name: orders }
              weighbridge:stable: v9
              weighbridge:traffic: { v9: 100 }
              weighbridge:versions:
                v9:
                  code: { file: orders.jar }
                  handler: weighbridge.orders.OrdersHandler
                  runtime: java21
                  environment: { GREETING: { secret: db }, LEVEL: info }
              weighbridge:listeners:
                https: { port: 443, protocol: HTTPS }
            """;

    @TempDir
    private Path folder;

    /** What this JVM would print. */
    private final List<String> logged = new ArrayList<>();

    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(line.getMessage());
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    private StackFolder stack;

    @BeforeEach
    void encryptTheCanary() throws IOException {
        Logger.getLogger("").addHandler(listener);
        Files.copy(Repository.ROOT.resolve("functions/orders/target/orders.jar"), folder.resolve("orders.jar"));
        stack = StackFolder.start(folder);
        stack.pulumi("config", "set", "--secret", "--path", "weighbridge:secrets.db", CANARY);
        List<String> encrypted = Files.readAllLines(stack.file());
        int config = encrypted.indexOf("config:");
        Files.writeString(stack.file(), CONFIG);
        Files.write(stack.file(), encrypted.subList(config + 1, encrypted.size()), StandardOpenOption.APPEND);
        Files.write(stack.file(), encrypted.subList(0, config), StandardOpenOption.APPEND);
    }

    @AfterEach
    void stop() throws IOException {
        Logger.getLogger("").removeHandler(listener);
        stack.close();
    }

    @Test
    void theCanaryIsWithItsFunctionAndNowhereElse() throws Exception {
        assertThat(run("up", "--yes", "--diff")).isZero();
        assertThat(stack.get("/orders").body()).contains("\"greeting\":\"" + CANARY + "\"");

        awsRefusesAChangedEnvironment();
        theProgramRefusesTheConfig();
        theCheckRefusesTheStackFile();

        print("export", stack.pulumi("stack", "export"));
        print("config", stack.pulumi("config"));
        print("outputs", stack.pulumi("stack", "--show-urns"));
        print("simulator", events().toString());
        print("jvm", logged.toString());
        Path shownOnRequest = print("shown", stack.pulumi("stack", "export", "--show-secrets"));
        assertThat(found()).containsExactly(shownOnRequest);
    }

    private void awsRefusesAChangedEnvironment() throws IOException {
        change("LEVEL: info", "LEVEL: debug");
        stack.simulator()
                .faults()
                .failNext(
                        Faults.Call.UPDATE,
                        FUNCTION,
                        Service.LAMBDA.invalid("UpdateFunctionConfiguration", "not today"));
        assertThat(run("up", "--yes", "--diff")).isNotZero();
    }

    /** The engine hands the program what the check has not seen: secrets in the clear. */
    private void theProgramRefusesTheConfig() throws IOException {
        change("{ secret: db }", "{ secret: [db] }");
        change("LEVEL: debug", "LEVEL: 7");
        assertThat(print("refused", stack.refused("preview", "--stack", Engine.STACK)))
                .content()
                .contains("weighbridge:versions.v9.environment.LEVEL", "GREETING");
    }

    private void theCheckRefusesTheStackFile() throws IOException {
        String report = "";
        try {
            StackFileCheck.read(stack.file());
        } catch (InvalidConfigException e) {
            report = e.getMessage();
        }
        assertThat(report).contains("weighbridge:versions.v9.environment.LEVEL");
        print("check", report);
    }

    /** With the pack, the engine's events kept, and its log at the highest level at which it holds no resource's values. */
    private int run(String command, String... more) throws IOException {
        Path root = stack.sandbox().root();
        Path log = Files.createTempFile(root, command, ".log");
        Path events = Files.createTempFile(root, command, ".events");
        var deployment = new Deployment(
                stack.sandbox().pulumi(), new StackLocation(folder, Engine.STACK), new PolicyPack(Repository.POLICIES));
        List<String> options = Stream.concat(
                        Stream.of(more),
                        Stream.of(
                                "--policy-pack-config",
                                Repository.POLICIES.resolve("limits.dev.json").toString(),
                                "--event-log",
                                events.toString(),
                                "--logtostderr",
                                "--logflow",
                                "-v=8"))
                .toList();
        return deployment
                .run(command, options, (pulumi, at, arguments) -> pulumi.runInto(log, at, arguments))
                .pulumiExitCode();
    }

    private void change(String old, String changed) throws IOException {
        String yaml = Files.readString(stack.file());
        assertThat(yaml).contains(old);
        Files.writeString(stack.file(), yaml.replace(old, changed));
    }

    private List<LogEvent> events() {
        return stack.simulator().logEvents("/aws/lambda/orders-v9");
    }

    private Path print(String name, String text) throws IOException {
        return Files.writeString(stack.sandbox().root().resolve(name + ".printed"), text);
    }

    /** The files that hold the canary, as it is or in Base64. */
    private List<Path> found() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path start : List.of(folder, stack.sandbox().root())) {
            try (Stream<Path> files = Files.walk(start)) {
                files.filter(Files::isRegularFile)
                        .filter(SecretsTest::holdsTheCanary)
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static boolean holdsTheCanary(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), UTF_8);
            return text.contains(CANARY) || text.contains(Base64.getEncoder().encodeToString(CANARY.getBytes(UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
