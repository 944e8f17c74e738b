package weighbridge.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever judges, or runs where credentials are, has owners. */
class CodeOwnersTest {
    private static final List<String> LINES = Repository.read(Repository.root().resolve(".github/CODEOWNERS"))
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();

    @Test
    void what_judges_has_owners() {
        assertThat(LINES)
                .extracting(line -> line.split("\\s+", -1)[0])
                .contains(
                        "/policies/",
                        "/.github/",
                        "/ci/",
                        "/docs/roles/",
                        "/weighbridge",
                        "/cli/",
                        "/tools/",
                        "/build/",
                        "/**/Pulumi.yaml");
    }

    @Test
    void every_line_names_owners_and_something_that_is_there() {
        assertThat(LINES).allSatisfy(line -> {
            assertThat(line).matches("/\\S+\\s+@\\S+.*");
            String path = line.split("\\s+", -1)[0];
            assertThat(Files.exists(Repository.root().resolve(path.substring(1).replace("**/", ""))))
                    .as(path)
                    .isTrue();
        });
    }
}
