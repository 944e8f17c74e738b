package weighbridge.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The blocks of a page: a test that takes files and changes from there shows that they work. */
record Page(String text) {
    private static final Pattern BLOCK = Pattern.compile("(?s)```(\\w+)\\n(.*?)```");

    static Page read(String path) throws IOException {
        return new Page(Files.readString(Repository.ROOT.resolve(path)));
    }

    /** The blocks of a language, in the order of the page. */
    List<String> blocks(String language) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map((MatchResult block) -> block.group(2))
                .toList();
    }

    /** A text after a change like those that the page shows; hunks are apart by an empty line. */
    static String changed(String before, String diff) {
        String text = before;
        for (String hunk : diff.strip().split("\\n\\n", -1)) {
            String old = lines(hunk, '-');
            assertThat(text).as(hunk).containsOnlyOnce(old);
            text = text.replace(old, lines(hunk, '+'));
        }
        return text;
    }

    /** The change undone. */
    static String reverted(String diff) {
        List<String> lines = new ArrayList<>();
        diff.lines().map(Page::reversed).forEach(lines::add);
        return String.join("\n", lines);
    }

    private static String reversed(String line) {
        return line.startsWith("-") ? "+" + line.substring(1) : line.startsWith("+") ? "-" + line.substring(1) : line;
    }

    private static String lines(String hunk, char sign) {
        StringBuilder lines = new StringBuilder();
        hunk.lines()
                .filter(line -> line.charAt(0) == sign || line.charAt(0) == ' ')
                .forEach(line -> lines.append(line.substring(1)).append('\n'));
        return lines.toString();
    }
}
