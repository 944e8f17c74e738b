package weighbridge.config;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** {@code docs/stack-config.md}, from the schema alone. {@code docs/write-stack-config} runs it. */
final class StackConfigPage {
    static final Path FILE = Path.of("docs/stack-config.md");

    private static final String TOP = "config";

    private StackConfigPage() {}

    public static void main(String[] arguments) throws IOException {
        Files.writeString(FILE, text());
    }

    /** The whole page: a section for each mapping, a row for each of its keys. */
    static String text() {
        List<SchemaKey> sections = Stream.concat(
                        Stream.of(SchemaKey.root()), SchemaKey.all().stream().filter(SchemaKey::isSection))
                .toList();
        String contents = sections.stream()
                .map(section -> "  ".repeat(depth(section)) + "- " + link(section, heading(section)) + "\n")
                .collect(joining());
        return """
                # Every key of a stack file

                <!-- Written by docs/write-stack-config from src/main/resources/weighbridge/stack-config.schema.json: change that. -->

                `NAME` is a name that you choose, `[]` an item of a list. What is neither required nor has a default may be left out. How files are read, and how
                an editor completes these keys: [stack files](stack-files.md). What to do with them: [routing by request](routing.md), [who may call, and access
                logs](access.md), [two Regions, one name](regions.md), [alarms and the dashboard](alarms.md).

                %s
                %s""".formatted(
                contents, sections.stream().map(StackConfigPage::section).collect(joining("\n")));
    }

    private static String section(SchemaKey section) {
        return """
                %s `%s`

                %s

                | key | type | default | what | example |
                |---|---|---|---|---|
                %s""".formatted(
                        "#".repeat(Math.min(4, 2 + depth(section))),
                        heading(section),
                        section.description(),
                        section.children().stream().map(StackConfigPage::row).collect(joining()));
    }

    private static String row(SchemaKey key) {
        return "| %s | %s | %s | %s | `%s` |%n"
                .formatted(
                        key.isSection() ? link(key, key.key()) : linkToItems(key),
                        type(key),
                        standard(key),
                        cell(what(key)),
                        cell(example(key)))
                .replace("\r", "");
    }

    /** To the section of what a list or a mapping of chosen names holds. */
    private static String linkToItems(SchemaKey key) {
        return key.children().stream()
                .filter(SchemaKey::isSection)
                .findFirst()
                .map(items -> link(items, key.key()))
                .orElse("`" + key.key() + "`");
    }

    private static String link(SchemaKey section, String text) {
        return "[`" + text + "`](#" + anchor(heading(section)) + ")";
    }

    /** As GitHub makes one of a heading: small letters, digits, hyphens and underscores stay. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "");
    }

    private static String heading(SchemaKey section) {
        return section.path().isEmpty() ? TOP : section.path();
    }

    private static int depth(SchemaKey section) {
        return section.path().isEmpty()
                ? 0
                : 1
                        + (int) section.path()
                                .replace(".NAME", "")
                                .replace("[]", "")
                                .chars()
                                .filter(letter -> letter == '.')
                                .count();
    }

    private static String type(SchemaKey key) {
        return key.types().stream().map(StackConfigPage::type).collect(joining(", or "));
    }

    private static String type(String type) {
        return switch (type) {
            case "string" -> "text";
            case "integer" -> "whole number";
            case "boolean" -> "true or false";
            case "array" -> "list";
            case "object" -> "mapping";
            default -> type;
        };
    }

    private static String standard(SchemaKey key) {
        if (key.required()) {
            return "required";
        }
        JsonNode standard = key.schema().path("default");
        boolean none = standard.isMissingNode() || (standard.isContainer() && standard.isEmpty());
        return none ? "" : "`" + Shown.yaml(standard) + "`";
    }

    /** What it is, and what it must be; of a list and of chosen names also what each of them must be. */
    private static String what(SchemaKey key) {
        Stream<String> own = Stream.of(key.description(), isFlag(key) ? "" : sentence("It", key.rule()));
        Stream<String> names = Stream.of(sentence("Each name", key.schema().path("propertyNames")));
        Stream<String> items = key.isSection()
                ? Stream.of()
                : key.children().stream()
                        .filter(item -> !item.isSection())
                        .flatMap(item -> Stream.of(item.description(), sentence("Each", item.rule())));
        return Stream.of(own, names, items)
                .flatMap(sentences -> sentences)
                .filter(sentence -> !sentence.isEmpty())
                .distinct()
                .collect(joining(" "));
    }

    /** Its type says what it must be. */
    private static boolean isFlag(SchemaKey key) {
        return key.types().equals(List.of("boolean")) && !key.schema().has("const");
    }

    private static String sentence(String subject, JsonNode schema) {
        return sentence(
                subject,
                ConfigSchema.get().followed(schema).path("errorMessage").asString(""));
    }

    private static String sentence(String subject, String rule) {
        return rule.isEmpty() ? "" : subject + " " + rule + ".";
    }

    private static String example(SchemaKey key) {
        String value = Shown.yaml(key.schema().path("examples").path(0));
        return key.path().endsWith("[]") ? "- " + value : key.key() + ": " + value;
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
