package weighbridge.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weighbridge.config.StackFileCheck;

/** What the pages say is there, is there. */
final class DocsTest {
    private static final Pattern YAML = Pattern.compile("(?s)```yaml\\n(.*?)```");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)(#[^)]*)?\\)");
    private static final Pattern JAVA_FILE = Pattern.compile("[A-Za-z]+\\.java");
    private static final Path README = Repository.ROOT.resolve("README.md");

    @TempDir
    private Path folder;

    static Stream<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(README, Repository.ROOT.resolve("CONTRIBUTING.md")));
        for (String folder : List.of("docs", "examples")) {
            try (Stream<Path> files = Files.walk(Repository.ROOT.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
            }
        }
        return pages.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyLinkLeadsToAFile(Path page) throws IOException {
        assertThat(matches(LINK, Files.readString(page)).map(link -> link.group(1)))
                .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
    }

    /** A block with a line {@code config:} is a whole stack file; others show a few lines of one. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyStackFileIsRight(Path page) throws IOException {
        for (String block : blocks(page).filter(DocsTest::isWhole).toList()) {
            Files.writeString(folder.resolve("Pulumi.yaml"), "name: weighbridge\nruntime: java\n");
            Path stackFile = Files.writeString(folder.resolve("Pulumi.test.yaml"), block);
            assertThat(StackFileCheck.check(stackFile)).as(block).isEmpty();
        }
    }

    @Test
    void theReadmeHasAStackFile() {
        assertThat(blocks(README)).anyMatch(DocsTest::isWhole);
    }

    @Test
    void everyFileThatTheArchitectureNamesExists() throws IOException {
        Set<String> named = Stream.of("docs/architecture.md", "docs/architecture.svg")
                .flatMap(page -> matches(JAVA_FILE, read(Repository.ROOT.resolve(page))))
                .map(MatchResult::group)
                .collect(Collectors.toSet());

        assertThat(named).hasSizeGreaterThan(15).isSubsetOf(javaFiles());
    }

    private static Set<String> javaFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Repository.ROOT)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList().stream();
    }

    private static boolean isWhole(String block) {
        return block.lines().anyMatch(line -> line.startsWith("config:"));
    }

    private static Stream<String> blocks(Path page) {
        return matches(YAML, read(page)).map(block -> block.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
