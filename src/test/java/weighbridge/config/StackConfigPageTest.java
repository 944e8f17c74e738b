package weighbridge.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of all keys is that of the schema. */
class StackConfigPageTest {
    @Test
    void the_committed_page_is_what_the_schema_says() throws IOException {
        assertThat(Files.readString(StackConfigPage.FILE))
                .as("the schema has changed: run docs/write-stack-config and commit %s", StackConfigPage.FILE)
                .isEqualTo(StackConfigPage.text());
    }

    @Test
    void every_key_has_a_row_with_a_description_and_an_example() {
        List<String> rows = StackConfigPage.text()
                .lines()
                .filter(line -> line.startsWith("| [`") || line.startsWith("| `"))
                .toList();

        assertThat(rows)
                .hasSizeGreaterThan(90)
                .allSatisfy(row -> assertThat(row).matches("\\| .+ \\| .+ \\| .* \\| .+\\. \\| `.+: .+` \\|"));
    }

    @Test
    void every_link_within_the_page_leads_to_a_heading() {
        String page = StackConfigPage.text();
        List<String> anchors = Pattern.compile("(?m)^#+ (.*)$")
                .matcher(page)
                .results()
                .map(heading -> StackConfigPage.anchor(heading.group(1)))
                .toList();

        assertThat(anchors).doesNotHaveDuplicates();
        assertThat(Pattern.compile("\\(#([^)]*)\\)").matcher(page).results().map(link -> link.group(1)))
                .hasSizeGreaterThan(20)
                .isSubsetOf(anchors);
    }
}
