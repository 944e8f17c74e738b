package weighbridge.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Stack files are read as the engine reads them. What the engine makes of a file was recorded from the real CLI. */
class StackFileTest {
    private static final Path ENGINE = Path.of("src/test/resources/engine");

    @TempDir
    private Path folder;

    @Test
    void readsWhatTheEngineReads() throws IOException {
        Map<String, String> recorded = JsonMapper.shared()
                .readValue(Files.readString(ENGINE.resolve("Pulumi.facts.json")), new TypeReference<>() {});

        StackFile file = StackFile.read(ENGINE.resolve("Pulumi.facts.yaml"));

        assertThat(file).isInstanceOf(StackFile.Merged.class);
        assertThat(new TreeMap<>(((StackFile.Merged) file).config())).containsExactlyEntriesOf(new TreeMap<>(recorded));
        assertThat(((StackFile.Merged) file).secretKeys()).isEmpty();
    }

    @Test
    void leavesSecureValuesClosed() throws IOException {
        StackFile file = read("name: other\n", """
                config:
                  aws:secretKey: { secure: v1:abc }
                  weighbridge:versions: { v7: { environment: { PIN: { secure: v1:def } } } }
                  weighbridge:stable: v7
                """);

        StackFile.Merged merged = (StackFile.Merged) file;
        assertThat(merged.secretKeys()).containsExactlyInAnyOrder("aws:secretKey", "weighbridge:versions");
        assertThat(merged.config()).containsEntry("aws:secretKey", "{\"secure\":\"v1:abc\"}");
    }

    @Test
    void aStacksValueWinsOverItsProjects() throws IOException {
        StackFile file = read(
                "name: other\nconfig: { aws:region: eu-west-1, mine: 1, weighbridge:traffic: { value: { v7: 100 } } }\n",
                "config: { aws:region: us-east-1, weighbridge:traffic: { v8: 100 } }\n");

        assertThat(((StackFile.Merged) file).config())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("aws:region", "us-east-1", "other:mine", "1", "weighbridge:traffic", "{\"v8\":100}"));
    }

    @Test
    void anEmptyFileHasNoConfig() throws IOException {
        assertThat(read("name: other\n", "")).isEqualTo(new StackFile.Merged(Map.of(), java.util.Set.of(), List.of()));
        assertThat(read("name: other\n", "\uFEFFconfig:\n"))
                .isEqualTo(new StackFile.Merged(Map.of(), java.util.Set.of(), List.of()));
    }

    /** The engine takes both of these; docs/stack-files.md says why check does not. */
    @Test
    void refusesWhatHidesAValueFromReview() throws IOException {
        String elsewhere = "name: other\nstackConfigDir: stacks\n";
        String path = "name: other\nconfig: { weighbridge:traffic.v9: 1 }\n";

        assertThat(((StackFile.Refused) read(elsewhere, "config: {}\n")).problems())
                .extracting(Problem::path)
                .containsExactly("Pulumi.yaml stackConfigDir");
        assertThat(((StackFile.Refused) read(path, "config: {}\n")).problems())
                .extracting(Problem::path)
                .containsExactly("Pulumi.yaml config.weighbridge:traffic.v9");
    }

    private StackFile read(String project, String stack) throws IOException {
        Files.writeString(folder.resolve("Pulumi.yaml"), project);
        Path file = Files.writeString(folder.resolve("Pulumi.test.yaml"), stack);
        return StackFile.read(file);
    }
}
