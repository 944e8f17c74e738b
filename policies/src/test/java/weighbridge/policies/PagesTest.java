package weighbridge.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weighbridge.policies.limits.ExceptionEntry;
import weighbridge.policies.limits.PolicyConfigFile;
import weighbridge.policies.pack.Pack;
import weighbridge.policies.pack.Rule;

/** What is written about the pack is true of it. */
final class PagesTest {
    private static final Path POLICIES =
            Path.of(System.getProperty("policies.folder", ".")).toAbsolutePath();
    private static final Path DOCS = POLICIES.resolveSibling("docs");
    private static final Pattern JSON = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);
    private static final Pack PACK = WeighbridgePack.create();

    @Test
    void eachRuleHasAPageAndEachPageARule() throws IOException {
        try (Stream<Path> pages = Files.list(DOCS.resolve("rules"))) {
            assertThat(pages.map(page -> page.getFileName().toString().replaceFirst("\\.md$", ""))
                            .filter(page -> !page.equals("README")))
                    .containsExactlyInAnyOrderElementsOf(
                            PACK.rules().stream().map(Rule::id).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("rulePages")
    void aPageSaysWhatToAvoidWhatToPreferWhyAndHowToConfigure(Path page) throws IOException {
        assertThat(Files.readAllLines(page).stream().filter(line -> line.startsWith("#")))
                .containsExactly(
                        "# " + page.getFileName().toString().replaceFirst("\\.md$", ""),
                        "## Avoid",
                        "## Prefer",
                        "## Rationale",
                        "## Configuration");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void eachConfigThatAPageShowsIsOneThatThePackReads(Path page) {
        jsonOf(page)
                .forEach(json -> assertThatCode(() -> PolicyConfigFile.read(json))
                        .as("%s: %s", page, json)
                        .doesNotThrowAnyException());
    }

    @Test
    void theWholeFileIsReadAsTheTableBesideItSays() {
        var limits = PolicyConfigFile.read(jsonOf(DOCS.resolve("limits.md")).get(0));

        assertThat(limits.maxPoints().of("orders/https")).isEqualTo(20);
        assertThat(limits.maxPoints().of("orders/https/beta")).isEqualTo(50);
        assertThat(limits.maxShare().of("orders/https")).isEqualTo(10);
        assertThat(limits.maxShare().of("orders/https/beta")).isEqualTo(50);
        assertThat(limits.exceptions())
                .extracting(ExceptionEntry::shown)
                .containsExactly("v9 up to 100 % until 2026-01-05T18:00:00Z (INC-1234: v7 loses orders, by ann)");
    }

    @Test
    void thePageOnAnyProgramSaysOfEachRuleWhatItDoesWithoutMarks() throws IOException {
        String page = Files.readString(DOCS.resolve("any-program.md"));

        assertThat(PACK.rules().stream().map(Rule::id).filter(rule -> !rule.equals("exceptions")))
                .allSatisfy(rule -> assertThat(page).contains("[" + rule + "](rules/" + rule + ".md)"));
    }

    @Test
    void thePackAndItsProjectFileAgreeOnTheVersion() throws IOException {
        assertThat(Files.readAllLines(POLICIES.resolve("PulumiPolicy.yaml"))).contains("version: " + PACK.version());
    }

    private static Stream<Path> rulePages() {
        return PACK.rules().stream().map(rule -> DOCS.resolve("rules").resolve(rule.id() + ".md"));
    }

    private static Stream<Path> pages() {
        return Stream.concat(
                rulePages(),
                Stream.of(DOCS.resolve("limits.md"), DOCS.resolve("decisions/0002-exceptions-in-policy-config.md")));
    }

    private static List<String> jsonOf(Path page) {
        try {
            return JSON.matcher(Files.readString(page))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
