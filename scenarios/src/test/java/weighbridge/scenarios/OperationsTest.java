package weighbridge.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weighbridge.scenarios.Engine.Judged;
import weighbridge.simulator.aws.Service;
import weighbridge.simulator.provider.Faults;

/**
 * Whatever people do to a service, under the limits of prod: a whole release by weight changes alone, each step taken back, and
 * what one does when something is wrong. Nothing legitimate is stuck: it passes, or what is refused has a way that passes.
 *
 * <p>The table in {@code docs/emergencies.md} is what was seen here; {@code -Dweighbridge.write=true} writes it.
 */
final class OperationsTest {
    private static final Path PAGE = Repository.ROOT.resolve("docs/emergencies.md");
    private static final String BEGIN = "<!-- Written by OperationsTest: -->\n";
    private static final String END = "<!-- until here -->";
    private static final Path LIMITS = Repository.POLICIES.resolve("limits.prod.json");
    private static final String BOTH = """
            weighbridge:versions:
              v7: { function: "orders:7", warm: 2 }
              v8: { function: "orders:8", warm: 2 }
            """;

    private static final String BETA = """
            weighbridge:listeners:
              https:
                port: 443
                protocol: HTTPS
                rules:
                  beta: { priority: 10, match: { path: { prefix: /beta } }, traffic: { v8: 100 } }
            """;

    private final List<String> rows = new ArrayList<>();
    private Engine engine;
    private StackYaml now;

    @BeforeEach
    void start() throws IOException {
        engine = Engine.start();
        now = Scenario.base().with(StackYaml.of(BOTH));
    }

    @AfterEach
    void stop() throws IOException {
        engine.close();
    }

    @Test
    void nothingLegitimateIsStuck() throws IOException {
        deployed("first deployment", """
                weighbridge:versions: { v7: { function: "orders:7", warm: 2 } }
                weighbridge:traffic: { v7: 100 }
                """);
        step("add v8 and send it its first requests", BOTH + "weighbridge:traffic: { v7: 90, v8: 10 }\n");
        whileV8IsTried();
        brokenOff("an `up` that broke off half way", "weighbridge:traffic: { v7: 70, v8: 30 }\n");
        for (int share : List.of(30, 50, 70, 90)) {
            step("take v8 to " + share, "weighbridge:traffic: { v7: " + (100 - share) + ", v8: " + share + " }\n");
        }
        step("take v8 to 100", "weighbridge:traffic: { v8: 100 }\n");
        step("promote v8", "weighbridge:stable: v8\nweighbridge:previous: v7\n");
        onceV8IsStable();
        Map<String, Object> promoted = new LinkedHashMap<>(now.config());
        deployed("remove v7", """
                weighbridge:versions: { v8: { function: "orders:8", warm: 2 } }
                weighbridge:previous:
                """);
        refused(
                "revert of: remove v7",
                promoted,
                List.of("bake-time", "first-exposure", "weight-step"),
                "leave `previous` out, below");
        Map<String, Object> without = new LinkedHashMap<>(promoted);
        without.remove("weighbridge:previous");
        passes("v7 back at 0, without `previous`", new StackYaml(without));
        step("add v9", """
                weighbridge:versions:
                  v8: { function: "orders:8", warm: 2 }
                  v9: { function: "orders:9" }
                weighbridge:traffic: { v8: 90, v9: 10 }
                """);

        String table = "| operation | verdict | what to do |\n|---|---|---|\n" + String.join("\n", rows) + "\n";
        isOnThePage(table);
    }

    private void whileV8IsTried() throws IOException {
        passes("v8 is bad: all back to stable", "weighbridge:traffic: { v7: 100 }\n");
        passes("v8 is bad: all back, and v8 removed at once", """
                weighbridge:versions: { v7: { function: "orders:7", warm: 2 } }
                weighbridge:traffic: { v7: 100 }
                """);
        String hotfix = """
                weighbridge:versions:
                  v7: { function: "orders:7", warm: 2 }
                  v8: { function: "orders:8", warm: 2 }
                  v9: { function: "orders:9" }
                weighbridge:traffic: { v9: 100 }
                """;
        refused(
                "stable and candidate are both bad, with no previous: hotfix v9 takes all",
                now.with(StackYaml.of(hotfix)).config(),
                List.of("first-exposure", "weight-step"),
                "an [exception](limits.md#exceptions-the-way-round) to `weight-step` and `first-exposure` for v9 on the action, below");
        passesWith("the same with that exception", hotfix, """
                { "weight-step": {}, "exceptions": { "entries": [{ "rules": ["weight-step", "first-exposure"],
                  "action": "orders/https", "version": "v9", "upTo": 100, "until": "%s",
                  "because": "INC-1: v7 and v8 lose orders", "by": "ann" }] } }
                """.formatted(
                        Instant.now().plus(3, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MINUTES)));
        passes("a rule for a beta group, at 50", BETA.replace("v8: 100", "v7: 50, v8: 50"));
        passes("`warm` of stable raised", """
                weighbridge:versions:
                  v7: { function: "orders:7", warm: 4 }
                  v8: { function: "orders:8", warm: 2 }
                """);
        refused(
                "other code behind v8, which has traffic",
                now.with(StackYaml.of(BOTH.replace("orders:8", "orders:10"))).config(),
                List.of("frozen-target"),
                "a version of its own: v10, stepped in");
    }

    /** The listener keeps the weights that it had; going back and going on both pass. */
    private void brokenOff(String operation, String change) throws IOException {
        StackYaml before = now;
        engine.simulator()
                .faults()
                .failNext(
                        Faults.Call.UPDATE,
                        "aws:vpclattice/listener:Listener",
                        Service.LATTICE.invalid("UpdateListener", "not now"));
        engine.write(now.with(StackYaml.of(change)));
        assertThat(judge("up", LIMITS).passed()).isFalse();
        passes(operation + ": back", before);
        passes(operation + ": the same again", before.with(StackYaml.of(change)));
    }

    private void rules() throws IOException {
        StackYaml before = now;
        deployed("a rule for a beta group, deployed", BETA);
        passes("the rule removed", before);
        now = before;
        engine.write(now);
        assertThat(judge("up", LIMITS).passed()).isTrue();
    }

    private void onceV8IsStable() throws IOException {
        rules();
        passes("return to previous", "weighbridge:traffic: { v7: 100 }\n");
        passes(
                "return to previous, and name it stable",
                "weighbridge:stable: v7\nweighbridge:previous: v8\nweighbridge:traffic: { v7: 100 }\n");
    }

    /** Deploys a change, and previews its revert. */
    private void step(String operation, String change) throws IOException {
        StackYaml before = now;
        deployed(operation, change);
        passes("revert of: " + operation, before);
    }

    private void deployed(String operation, String change) throws IOException {
        now = now.with(StackYaml.of(change));
        engine.write(now);
        Judged up = judge("up", LIMITS);
        assertThat(up.findings()).as(operation + "\n" + up.output()).isEmpty();
        assertThat(up.passed()).as(operation + "\n" + up.output()).isTrue();
        row(operation, "passes", "");
    }

    private void passes(String operation, String change) throws IOException {
        passes(operation, now.with(StackYaml.of(change)));
    }

    private void passes(String operation, StackYaml change) throws IOException {
        passes(operation, change, LIMITS);
    }

    private void passesWith(String operation, String change, String limits) throws IOException {
        Path file = Files.writeString(engine.scratch("exception.json"), limits);
        passes(operation, now.with(StackYaml.of(change)), file);
    }

    private void passes(String operation, StackYaml change, Path limits) throws IOException {
        engine.write(change);
        Judged preview = judge("preview", limits);
        assertThat(preview.passed()).as(operation + "\n" + preview.output()).isTrue();
        row(operation, preview.findings().isEmpty() ? "passes" : "passes, with a warning", "");
    }

    private void refused(String operation, Map<String, Object> change, List<String> rules, String way)
            throws IOException {
        engine.write(new StackYaml(change));
        Judged preview = judge("preview", LIMITS);
        List<String> refusing = preview.findings().stream()
                .filter(finding -> finding.startsWith("mandatory "))
                .map(finding -> finding.substring("mandatory ".length(), finding.indexOf(':')))
                .distinct()
                .sorted()
                .toList();
        assertThat(refusing).as(operation + "\n" + preview.output()).isEqualTo(rules);
        row(operation, "refused by " + rules.stream().collect(Collectors.joining("`, `", "`", "`")), way);
    }

    private Judged judge(String command, Path limits) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--policy-pack-config", limits.toString()));
        if (command.equals("up")) {
            arguments.add("--yes");
        }
        return engine.judge(command, arguments);
    }

    private void row(String operation, String verdict, String way) {
        rows.add("| " + operation + " | " + verdict + " | " + way + " |");
    }

    private static void isOnThePage(String table) throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        if (Boolean.getBoolean("weighbridge.write")) {
            Files.writeString(PAGE, page.substring(0, begin) + table + page.substring(end));
            return;
        }
        assertThat(page.substring(begin, end))
                .as(
                        "docs/emergencies.md: write it anew with mvn -f build verify -Dtest=OperationsTest -Dsurefire.failIfNoSpecifiedTests=false -Dweighbridge.write=true")
                .isEqualTo(table);
    }
}
