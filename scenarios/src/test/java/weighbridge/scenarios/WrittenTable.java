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
 * A table of a page that says what was seen when a test did it. The page is compared with that; {@code -Dweighbridge.write=true}
 * writes it.
 */
class WrittenTable {
    private static final String END = "<!-- until here -->";

    private final Path page;
    private final String head;
    private final String begin;
    private final List<String> rows = new ArrayList<>();

    /**
     * A table between two comments.
     *
     * @param page its path in this repository
     * @param test the one that writes it
     */
    WrittenTable(String page, String head, Class<?> test, String name) {
        this.page = Repository.ROOT.resolve(page);
        this.head = head;
        this.begin = "<!-- Written by " + test.getSimpleName() + ": " + name + " -->\n";
    }

    final void add(String... cells) {
        rows.add(Stream.of(cells).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    final void isOnThePage() throws IOException {
        String text = Files.readString(page);
        assertThat(text).contains(begin);
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf(END, from);
        String table = head + String.join("", rows);
        if (Boolean.getBoolean("weighbridge.write")) {
            Files.writeString(page, text.substring(0, from) + table + text.substring(to));
            return;
        }
        assertThat(text.substring(from, to))
                .as("%s: run that test anew with -Dweighbridge.write=true, through Maven (CONTRIBUTING.md)", page)
                .isEqualTo(table);
    }
}
