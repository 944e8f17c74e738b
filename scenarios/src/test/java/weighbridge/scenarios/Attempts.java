package weighbridge.scenarios;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import weighbridge.scenarios.Engine.Judged;

/**
 * What people try on the stack of {@link Cart} to get a change past the pack: what is said, and what VPC Lattice has afterwards.
 * Each is a row of a table of {@code docs/enforcement.md}.
 */
final class Attempts implements AutoCloseable {
    private static final String HEAD = "| what is tried | what is said | in VPC Lattice afterwards |\n|---|---|---|\n";
    private static final String ID = "tg-[0-9a-f]{17}";
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z";

    private final Engine engine;
    private final WrittenTable table;
    private String limits = "";

    Attempts(Class<?> test, String name) throws IOException {
        engine = Engine.start();
        table = new WrittenTable("docs/enforcement.md", HEAD, test, name);
    }

    Engine engine() {
        return engine;
    }

    /** How the stack stands before something is tried: deployed without the pack. */
    void given(String... changes) throws IOException {
        engine.deployUnjudged(Cart.with(changes));
    }

    /** Limits beside those that switch off what the cart's program has not: alarms, and a closed edge. */
    void limitedBy(String json) {
        limits = json;
    }

    /** Runs the plain engine with the pack on. */
    Attempt up(String what, YamlProgram tried, String... flags) throws IOException {
        return run("up", what, tried, flags);
    }

    /** The same without the update, where that would change the state for what is tried next. */
    Attempt preview(String what, YamlProgram tried, String... flags) throws IOException {
        return run("preview", what, tried, flags);
    }

    private Attempt run(String command, String what, YamlProgram tried, String... flags) throws IOException {
        List<String> passedOn = new ArrayList<>(List.of(flags));
        String config = "{ \"rollback-armed\": \"disabled\", \"secure-edge\": \"disabled\"" + limits + " }";
        passedOn.addAll(List.of(
                "--policy-pack-config",
                Files.writeString(engine.scratch("limits.json"), config).toString()));
        SortedMap<String, String> before = Cart.inForce(engine.simulator().lattice());
        Judged judged = engine.judge(command, tried, passedOn);
        return new Attempt(what, judged, before, Cart.inForce(engine.simulator().lattice()), table);
    }

    /** The table has a row for each attempt, and the page has the table. */
    void areOnThePage() throws IOException {
        table.isOnThePage();
    }

    @Override
    public void close() throws IOException {
        engine.close();
    }

    /**
     * One that has been made.
     *
     * @param before each listener and rule of VPC Lattice with its weights
     */
    record Attempt(
            String what,
            Judged judged,
            SortedMap<String, String> before,
            SortedMap<String, String> after,
            WrittenTable table) {
        /** By the pack, before anything was changed. */
        void isRefused(String... findings) {
            ended(false, findings);
            assertThat(after).as(judged.output()).isEqualTo(before);
            table.add(what, "refused by " + rules("mandatory "), "as before");
        }

        /** By the pack, which was asked when it was done. */
        void isRefusedTooLate(SortedMap<String, String> expected, String... findings) {
            ended(false, findings);
            assertThat(after).as(judged.output()).isEqualTo(expected).isNotEqualTo(before);
            table.add(what, "**refused by " + rules("mandatory ") + " once it is done**", changes());
        }

        /** The policy config itself, before anything is previewed. */
        void isNoPolicyConfig(String message) {
            ended(false);
            assertThat(judged.output()).contains(message);
            assertThat(after).isEqualTo(before);
            table.add(what, "no policy config: " + message.replace("|", "\\|"), "as before");
        }

        /** And does what it should, which may be nothing. */
        void passes(SortedMap<String, String> expected, String... warnings) {
            ended(true, warnings);
            assertThat(after).as(judged.output()).isEqualTo(expected);
            String said = warnings.length == 0 ? "passes" : "passes, with a warning by " + rules("advisory ");
            table.add(what, said, after.equals(before) ? "as before" : changes());
        }

        /** What the pack does not see; the page says what does. */
        void slipsThrough(SortedMap<String, String> expected) {
            ended(true);
            assertThat(after).as(judged.output()).isEqualTo(expected).isNotEqualTo(before);
            table.add(what, "**passes**", "**" + changes() + "**");
        }

        private void ended(boolean passed, String... findings) {
            assertThat(judged.findings().stream()
                            .map(finding -> finding.replaceAll(TIME, "{{time}}").replaceAll(ID, "{{id}}"))
                            .toList())
                    .as(judged.output())
                    .containsExactlyInAnyOrder(findings);
            assertThat(judged.passed()).as(judged.output()).isEqualTo(passed);
        }

        private String rules(String level) {
            return judged.findings().stream()
                    .filter(finding -> finding.startsWith(level))
                    .map(finding -> finding.substring(level.length(), finding.indexOf(':')))
                    .distinct()
                    .sorted()
                    .collect(joining("`, `", "`", "`"));
        }

        private String changes() {
            return Stream.concat(before.keySet().stream(), after.keySet().stream())
                    .collect(java.util.stream.Collectors.toCollection(TreeSet::new))
                    .stream()
                    .filter(action -> !String.valueOf(before.get(action)).equals(String.valueOf(after.get(action))))
                    .map(action -> "`" + action + "` " + after.getOrDefault(action, "is gone"))
                    .collect(joining("; "));
        }
    }
}
