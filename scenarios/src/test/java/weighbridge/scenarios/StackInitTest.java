package weighbridge.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import weighbridge.cli.engine.PulumiCli;
import weighbridge.demo.Sandbox;
import weighbridge.simulator.Simulator;
import weighbridge.simulator.SimulatorOptions;

/** The README's commands around {@code pulumi stack init}, which by itself would lay the stack file out anew. */
final class StackInitTest {
    private static final Pattern COMMANDS = Pattern.compile("(?s)```sh\\n( *cp Pulumi\\.dev\\.yaml.*?)```");

    @Test
    void keepTheStackFileAndAddOnlyWhatIsNew() throws Exception {
        String dev = Files.readString(Repository.ROOT.resolve("Pulumi.dev.yaml"));
        try (Simulator simulator = Simulator.start(SimulatorOptions.DEFAULT);
                Sandbox sandbox = Sandbox.create(Repository.pulumi(), simulator)) {
            Path service = sandbox.service();
            Files.writeString(service.resolve("Pulumi.yaml"), "name: weighbridge\nruntime: java\n");
            Files.writeString(service.resolve("Pulumi.dev.yaml"), dev);

            String printed = shell(sandbox);

            assertThat(Files.readString(service.resolve("Pulumi.dev.yaml")))
                    .as(printed)
                    .matches(Pattern.quote(dev) + "encryptionsalt: \\S+\n");
            assertThat(service.resolve("kept.yaml")).doesNotExist();
        }
    }

    private static String shell(Sandbox sandbox) throws Exception {
        Matcher commands = COMMANDS.matcher(Files.readString(Repository.ROOT.resolve("README.md")));
        assertThat(commands.find()).isTrue();
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", commands.group(1))
                .directory(sandbox.service().toFile())
                .redirectErrorStream(true);
        PulumiCli pulumi = sandbox.pulumi();
        shell.environment().putAll(pulumi.environment());
        shell.environment().merge("PATH", pulumi.executable().getParent() + ":", (path, first) -> first + path);
        Process process = shell.start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
