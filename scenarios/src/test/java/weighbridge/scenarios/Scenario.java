package weighbridge.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One folder under {@code src/test/scenarios}.
 *
 * <ul>
 *   <li>{@code given.yaml}: the keys by which the deployed stack differs from {@code base.yaml}; without it nothing is deployed
 *   <li>{@code change.yaml}: the keys that the change sets
 *   <li>{@code given.program.yaml}, {@code change.program.yaml}: in place of both, a program that is not ours ({@link YamlProgram})
 *   <li>{@code limits.json}: the policy config; without it the pack's defaults hold
 *   <li>{@code moved.yaml}: weights that somebody sets past the stack before the change, by target group, in the listener {@code https}
 *   <li>{@code holds.json}: the holds of the service {@code orders}, in the simulated Parameter Store
 *   <li>{@code clock}: how far ahead the pack's clock is for the change, such as {@code PT10M}; without it, past the bake time
 *   <li>{@code expected.txt}: {@code passed} or {@code refused}, then every finding as {@code level rule: message}
 * </ul>
 *
 * In limits and findings, a time such as {@code {{+2h}}} is that long after the tests began; in findings, {@code {{time}}} is any
 * time. While one is being written,
 * {@code -Dweighbridge.scenario=weight-step} runs only the folders whose names begin so.
 */
record Scenario(Path folder, Instant started) {
    private static final String WANTED = System.getProperty("weighbridge.scenario", "");
    private static final Pattern TIME = Pattern.compile("\\{\\{([+-]\\d+)h}}");
    private static final String SOME_TIME = "{{time}}";
    private static final String ISO_TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?Z";

    static Stream<Scenario> all() throws IOException {
        Instant started = Instant.now();
        try (Stream<Path> folders = Files.list(Repository.SCENARIOS)) {
            return folders
                    .filter(Files::isDirectory)
                    .filter(folder -> folder.getFileName().toString().startsWith(WANTED))
                    .sorted()
                    .map(folder -> new Scenario(folder, started))
                    .toList()
                    .stream();
        }
    }

    Optional<StackYaml> given() throws IOException {
        Path file = folder.resolve("given.yaml");
        return Files.exists(file) ? Optional.of(base().with(StackYaml.read(file))) : Optional.empty();
    }

    StackYaml changed() throws IOException {
        return given().orElse(base()).with(StackYaml.read(folder.resolve("change.yaml")));
    }

    /** The program that is not ours whose change is judged, where the scenario has one. */
    Optional<YamlProgram> changedProgram() throws IOException {
        Optional<StackYaml> change = program("change.program.yaml");
        return change.isEmpty()
                ? Optional.empty()
                : Optional.of(new YamlProgram(program("given.program.yaml")
                        .orElse(new StackYaml(Map.of()))
                        .with(change.get())));
    }

    Optional<YamlProgram> givenProgram() throws IOException {
        return program("given.program.yaml").map(YamlProgram::new);
    }

    private Optional<StackYaml> program(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Optional.of(StackYaml.read(file)) : Optional.empty();
    }

    /** What the holds of the service {@code orders} are; in limits, {@code {{ssm}}} is where they are read, and {@code {{lattice}}} where VPC Lattice is asked. */
    Optional<String> holds() throws IOException {
        Path file = folder.resolve("holds.json");
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    /** What somebody sets past the stack, by target group. */
    Optional<Map<String, Integer>> moved() throws IOException {
        Path file = folder.resolve("moved.yaml");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Map<String, Integer> weights = new LinkedHashMap<>();
        StackYaml.read(file).config().forEach((group, weight) -> weights.put(group, (Integer) weight));
        return Optional.of(weights);
    }

    Optional<String> clock() throws IOException {
        Path file = folder.resolve("clock");
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    /** What the command line passes on to the engine for this scenario's own limits. */
    List<String> limits(Path file, String parameters, String lattice) throws IOException {
        Path limits = folder.resolve("limits.json");
        if (!Files.exists(limits)) {
            return List.of();
        }
        Files.writeString(
                file,
                withTimes(Files.readString(limits))
                        .replace("{{ssm}}", parameters)
                        .replace("{{lattice}}", lattice));
        return List.of("--policy-pack-config", file.toString());
    }

    boolean passes() {
        return switch (expected().get(0)) {
            case "passed" -> true;
            case "refused" -> false;
            default -> throw new IllegalStateException(folder + "/expected.txt must begin with passed or refused");
        };
    }

    List<String> findings() {
        return expected().subList(1, expected().size());
    }

    /** What was found, with each time that no expectation can know as {@code {{time}}}. */
    List<String> comparable(List<String> found) {
        return IntStream.range(0, found.size())
                .mapToObj(i -> i < findings().size() && findings().get(i).contains(SOME_TIME)
                        ? found.get(i).replaceAll(ISO_TIME, SOME_TIME)
                        : found.get(i))
                .toList();
    }

    private List<String> expected() {
        try {
            return withTimes(Files.readString(folder.resolve("expected.txt")))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static StackYaml base() throws IOException {
        return StackYaml.read(Repository.SCENARIOS.resolve("base.yaml"));
    }

    private String withTimes(String text) {
        return TIME.matcher(text).replaceAll(this::timeFromStart);
    }

    private String timeFromStart(MatchResult offset) {
        return started.plus(Duration.ofHours(Long.parseLong(offset.group(1))))
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
