package weighbridge.policies.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weighbridge.policies.limits.Limits.Limit;
import weighbridge.policies.pack.BadConfigException;

/** Defaults, a full mapping, the refusals; and the committed files. */
final class LimitsReaderTest {
    private static final String LIFTABLE = "weight-step, first-exposure, bake-time, one-candidate, stable-earned,"
            + " frozen-target, drain-first, warm-baseline, rollback-armed, rollback-hold, live, freeze-window";

    private static final Path POLICIES = Path.of(System.getProperty("policies.folder", "."));

    @Test
    void withoutAnyConfigTheLimitsAreSafe() {
        Limits limits = PolicyConfigFile.read("{}");

        assertThat(limits).isEqualTo(Limits.DEFAULT);
        assertThat(limits.maxPoints().of("orders/https")).isEqualTo(20);
        assertThat(limits.maxShare().of("orders/https")).isEqualTo(10);
        assertThat(limits.exceptions()).isEmpty();
    }

    @Test
    void everyKeyIsRead() {
        Limits limits = PolicyConfigFile.read("""
                { "weight-step": { "maxPoints": 30, "actions": { "orders/https/beta": { "maxPoints": 50 } } },
                  "first-exposure": { "maxShare": 5, "actions": { "orders/https/beta": { "maxShare": 0 } } },
                  "exceptions": { "entries": [{ "rules": ["weight-step", "first-exposure"], "action": "orders/https",
                    "version": "v9", "upTo": 100, "until": "2026-01-05T19:00+01:00", "because": "INC-1234", "by": "ann" }] } }
                """);

        assertThat(limits.maxPoints()).isEqualTo(new Limit(30, Map.of("orders/https/beta", 50L)));
        assertThat(limits.maxShare()).isEqualTo(new Limit(5, Map.of("orders/https/beta", 0L)));
        assertThat(limits.exceptions())
                .containsExactly(new ExceptionEntry(
                        Set.of("weight-step", "first-exposure"),
                        "orders/https",
                        "v9",
                        100,
                        Instant.parse("2026-01-05T18:00:00Z"),
                        "INC-1234",
                        "ann"));
    }

    @Test
    void levelsAndAllAreTheEnginesBusiness() {
        assertThat(PolicyConfigFile.read("{ \"all\": \"mandatory\", \"weights-total\": \"advisory\" }"))
                .isEqualTo(Limits.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{`weight-stepp`: {}} | weight-stepp: unknown policy; known are bake-time, ",
                "{`weight-step`: {`maxpoints`: 20}} | weight-step.maxpoints: unknown key; known are maxPoints, actions:"
                        + " remove or rename it",
                "{`weights-total`: {`maxPoints`: 20}} | weights-total.maxPoints: unknown key; weights-total takes none:"
                        + " remove or rename it",
                "{`weight-step`: {`maxPoints`: `20`}} | weight-step.maxPoints: \"20\" is not allowed; write a whole number"
                        + " from 0 to 100",
                "{`weight-step`: {`maxPoints`: 20.5}} | weight-step.maxPoints: 20.5 is not allowed; write a whole number"
                        + " from 0 to 100",
                "{`weight-step`: {`maxPoints`: 101}} | weight-step.maxPoints: 101 is not allowed; write a whole number from"
                        + " 0 to 100",
                "{`first-exposure`: {`maxShare`: -1}} | first-exposure.maxShare: -1 is not allowed; write a whole number"
                        + " from 0 to 100",
                "{`first-exposure`: {`maxShare`: true}} | first-exposure.maxShare: true is not allowed; write a whole number"
                        + " from 0 to 100",
                "{`weight-step`: {`actions`: []}} | weight-step.actions: a list is not allowed; write an object",
                "{`weight-step`: {`actions`: {`a/b`: 50}}} | weight-step.actions.a/b: 50 is not allowed; write an object",
                "{`weight-step`: {`actions`: {`a/b`: {}}}} | weight-step.actions.a/b.maxPoints: missing; write a whole"
                        + " number from 0 to 100",
                "{`weight-step`: {`actions`: {`a/b`: {`maxShare`: 5}}}} | weight-step.actions.a/b.maxShare: unknown key;"
                        + " known are maxPoints: remove or rename it",
                "{`exceptions`: {`entries`: {}}} | exceptions.entries: an object is not allowed; write a list",
                "{`exceptions`: {`entry`: []}} | exceptions.entry: unknown key; known are entries: remove or rename it"
            })
    void whatIsWrongIsNamedWithItsKeyItsValueTheRuleAndTheFix(String json, String problem) {
        assertThatThrownBy(() -> PolicyConfigFile.read(json.replace('`', '"')))
                .isInstanceOf(BadConfigException.class)
                .message()
                .contains("\n  " + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"rules\": [\"weight-step\"] | \"rules\": [] | rules: empty, so it lifts nothing; name one or more of "
                        + LIFTABLE,
                "\"rules\": [\"weight-step\"] | \"rules\": \"weight-step\" | rules: \"weight-step\" is not allowed; write a"
                        + " list",
                "\"rules\": [\"weight-step\"] | \"rules\": [\"weights-total\"] | rules[0]: \"weights-total\" is not allowed;"
                        + " write a rule that an exception may lift, one of " + LIFTABLE,
                "\"action\": \"orders/https\" | \"action\": \"\" | action: \"\" is not allowed; write a text that is not"
                        + " empty",
                "\"action\": \"orders/https\" | \"action\": \"orders/*\" | action: \"orders/*\" is not allowed; write the mark of"
                        + " one action; an exception knows no patterns",
                "\"version\": \"v9\" | \"version\": \"*\" | version: \"*\" is not allowed; write the name of one version; an"
                        + " exception knows no patterns",
                "\"version\": \"v9\", | | version: missing; write a text that is not empty",
                "\"upTo\": 100 | \"upTo\": 120 | upTo: 120 is not allowed; write a whole number from 0 to 100",
                "2026-01-05T18:00Z | 2026-01-05T18:00 | until: \"2026-01-05T18:00\" is not allowed; write a time with its"
                        + " offset, such as 2026-01-05T18:00Z",
                "\"by\": \"ann\" | \"by\": \"ann\", \"note\": \"\" | note: unknown key; known are rules, action, version,"
                        + " upTo, until, because, by: remove or rename it"
            })
    void anExceptionIsReadAsStrictly(String good, String bad, String problem) {
        String entry = """
                { "exceptions": { "entries": [{ "rules": ["weight-step"], "action": "orders/https", "version": "v9",
                  "upTo": 100, "until": "2026-01-05T18:00Z", "because": "INC-1234", "by": "ann" }] } }
                """;

        assertThatThrownBy(() -> PolicyConfigFile.read(entry.replace(good, bad == null ? "" : bad)))
                .isInstanceOf(BadConfigException.class)
                .hasMessage("policy config is wrong:\n  exceptions.entries[0]." + problem);
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertThatThrownBy(() -> PolicyConfigFile.read("""
                        { "weight-step": { "maxPoints": 200, "most": 1 }, "first-exposure": { "maxShare": "ten" } }""")).hasMessage("""
                        policy config is wrong:
                          weight-step.most: unknown key; known are maxPoints, actions: remove or rename it
                          weight-step.maxPoints: 200 is not allowed; write a whole number from 0 to 100
                          first-exposure.maxShare: "ten" is not allowed; write a whole number from 0 to 100""");
    }

    @Test
    void theCommittedFilesDifferAsTheirStacksDo() throws IOException {
        Limits dev = PolicyConfigFile.read(Files.readString(POLICIES.resolve("limits.dev.json")));
        Limits prod = PolicyConfigFile.read(Files.readString(POLICIES.resolve("limits.prod.json")));

        assertThat(dev.maxPoints().of("orders/https")).isEqualTo(40);
        assertThat(dev.maxShare().of("orders/https")).isEqualTo(20);
        assertThat(prod.maxPoints().of("orders/https")).isEqualTo(20);
        assertThat(prod.maxShare().of("orders/https")).isEqualTo(10);
        assertThat(prod.maxPoints().of("orders/https/beta")).isEqualTo(50);
        assertThat(prod.maxShare().of("orders/https/beta")).isEqualTo(50);
        assertThat(dev.exceptions()).isEmpty();
        assertThat(prod.exceptions()).isEmpty();
    }
}
