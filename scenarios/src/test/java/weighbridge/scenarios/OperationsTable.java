package weighbridge.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of {@code docs/emergencies.md}: what people do, and what was said to it when a test did it. The page is compared with
 * that; {@code -Dweighbridge.write=true} writes it.
 */
final class OperationsTable {
    private static final Path PAGE = Repository.ROOT.resolve("docs/emergencies.md");
    private static final String HEAD =
            "| operation | change of the stack file | verdict | what to run |\n|---|---|---|---|\n";
    private static final String END = "<!-- until here -->";

    private final String begin;
    private final List<String> rows = new ArrayList<>();

    /** @param test the one that writes it */
    OperationsTable(Class<?> test, String name) {
        begin = "<!-- Written by " + test.getSimpleName() + ": " + name + " -->\n";
    }

    void add(String... cells) {
        rows.add(Stream.of(cells).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    void isOnThePage() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(page).contains(begin);
        int from = page.indexOf(begin) + begin.length();
        int to = page.indexOf(END, from);
        String table = HEAD + String.join("", rows);
        if (Boolean.getBoolean("weighbridge.write")) {
            Files.writeString(PAGE, page.substring(0, from) + table + page.substring(to));
            return;
        }
        assertThat(page.substring(from, to))
                .as("docs/emergencies.md: write it anew with mvn -f build verify -Dtest='*OperationsTest'"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dweighbridge.write=true")
                .isEqualTo(table);
    }
}
