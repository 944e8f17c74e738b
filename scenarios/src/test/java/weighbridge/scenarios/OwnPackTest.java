package weighbridge.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import weighbridge.scenarios.Engine.Judged;

/** {@code docs/own-pack.md}: the example, which the build has just built, with the real engine. */
final class OwnPackTest {
    private static final Path EXAMPLE = Repository.ROOT.resolve("examples/own-pack");
    private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern JSON = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);

    @Test
    void theExampleRefusesWhatItSaysAndTakesItsConfig() throws IOException {
        try (Engine engine = Engine.start()) {
            Judged unowned = judge(engine, "{}", List.of());
            assertThat(unowned.findings())
                    .containsExactly(
                            "mandatory topic-owner: news: the tag owner is missing; every topic says whose it is:"
                                    + " add the tag");
            assertThat(unowned.passed()).isFalse();

            Judged owned = judge(engine, "{\"owner\": \"shop\"}", List.of());
            assertThat(owned.findings()).as(owned.output()).isEmpty();
            assertThat(owned.passed()).as(owned.output()).isTrue();

            Judged otherTag = judge(
                    engine, "{\"owner\": \"shop\"}", config(engine, shown(JSON).get(0)));
            assertThat(otherTag.findings())
                    .containsExactly(
                            "mandatory topic-owner: news: the tag team is missing; every topic says whose it is:"
                                    + " add the tag");
        }
    }

    @Test
    void thePageShowsTheCodeOfTheExample() throws IOException {
        assertThat(shown(JAVA))
                .hasSize(3)
                .allSatisfy(block -> assertThat(code()).contains(flat(block)));
    }

    private static Judged judge(Engine engine, String tags, List<String> more) throws IOException {
        RawProgram program = registrar -> registrar.register("aws:sns/topic:Topic", "news", "{\"tags\": " + tags + "}");
        return engine.judge("preview", program, EXAMPLE.resolve("bin/own-pack"), more);
    }

    private static List<String> config(Engine engine, String json) throws IOException {
        Path file = engine.scratch("team.json");
        Files.writeString(file, json);
        return List.of("--policy-pack-config", file.toString());
    }

    private static List<String> shown(Pattern block) throws IOException {
        return block.matcher(Files.readString(Repository.ROOT.resolve("docs/own-pack.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String code() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLE.resolve("src"))) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(OwnPackTest::read)
                    .collect(Collectors.joining(" "));
        }
    }

    private static String read(Path file) {
        try {
            return flat(Files.readString(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String flat(String code) {
        return code.strip().replaceAll("\\s+", " ");
    }
}
