package weighbridge.policies;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import weighbridge.policies.pack.Rule;

/**
 * {@code docs/rules/README.md}, from the pack and the scenario folders: for each rule, what shows that it refuses and what
 * shows that it lets pass. {@code docs/write-rule-table} runs it.
 */
final class RuleTable {
    static final Path REPOSITORY = Path.of(System.getProperty("policies.folder", "."))
            .toAbsolutePath()
            .normalize()
            .getParent();
    static final Path FILE = REPOSITORY.resolve("docs/rules/README.md");
    private static final Path SCENARIOS = REPOSITORY.resolve("scenarios/src/test/scenarios");

    private RuleTable() {}

    public static void main(String[] args) throws IOException {
        Files.writeString(FILE, page());
    }

    /**
     * A scenario folder, whose name begins with a rule's id.
     *
     * @param passes whether the change passes
     * @param findings each as {@code level rule: message}
     */
    record Shown(String folder, boolean passes, List<String> findings) {
        /** Whether the rule itself refuses the change; {@code exceptions} refuses nothing and only warns. */
        boolean isRefusedBy(String rule) {
            String level = rule.equals("exceptions") ? "advisory " : "mandatory ";
            return !passes && findings.stream().anyMatch(finding -> finding.startsWith(level + rule + ":"));
        }

        static Shown read(Path folder) {
            try {
                List<String> expected = Files.readAllLines(folder.resolve("expected.txt"));
                return new Shown(
                        folder.getFileName().toString(),
                        expected.get(0).equals("passed"),
                        expected.subList(1, expected.size()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static List<Rule> rules() {
        return WeighbridgePack.create().rules();
    }

    /** All scenario folders, by name. */
    static List<Shown> scenarios() throws IOException {
        try (Stream<Path> folders = Files.list(SCENARIOS)) {
            return folders.filter(Files::isDirectory)
                    .map(Shown::read)
                    .sorted(Comparator.comparing(Shown::folder))
                    .toList();
        }
    }

    static List<Shown> refused(Rule rule) throws IOException {
        return of(rule).filter(shown -> shown.isRefusedBy(rule.id())).toList();
    }

    static List<Shown> passed(Rule rule) throws IOException {
        return of(rule).filter(Shown::passes).toList();
    }

    private static Stream<Shown> of(Rule rule) throws IOException {
        return scenarios().stream().filter(shown -> shown.folder().startsWith(rule.id() + "-"));
    }

    static String page() throws IOException {
        StringBuilder page = new StringBuilder("""
                <!-- Written by docs/write-rule-table from the pack and the scenario folders: change those. -->

                # The rules, and what shows that they work

                Each rule has a page, and scenario folders that run through the real engine: changes that it refuses, and changes that come near and pass.

                | rule | refuses | refused | passed |
                |---|---|---|---|
                """);
        for (Rule rule : rules()) {
            page.append("| [%s](%s.md) | %s | %s | %s |\n"
                    .formatted(
                            rule.id(), rule.id(), what(rule), links(rule, refused(rule)), links(rule, passed(rule))));
        }
        return page.toString();
    }

    private static String what(Rule rule) {
        String description = rule.description().replaceFirst("\\.$", "");
        return description.startsWith("Refuses ")
                ? description.substring("Refuses ".length())
                : "nothing: " + description;
    }

    private static String links(Rule rule, List<Shown> scenarios) {
        return scenarios.stream()
                .map(shown -> "[%s](../../scenarios/src/test/scenarios/%s)"
                        .formatted(
                                shown.folder().substring(rule.id().length() + 1).replace('-', ' '), shown.folder()))
                .collect(joining("<br>"));
    }
}
