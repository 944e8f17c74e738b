package weighbridge.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weighbridge.scenarios.Engine.Judged;

/** The policy config and its schema, by the real CLI: what it checks itself, and what it leaves to the pack. */
final class PolicyConfigTest {
    private static final RawProgram NOTHING = registrar -> {};

    @TempDir
    private Path folder;

    private Engine engine;

    @BeforeEach
    void startEngine() throws IOException {
        engine = Engine.start();
    }

    @AfterEach
    void stopEngine() throws IOException {
        engine.close();
    }

    @Test
    void theCommittedLimitsAreWhatValidateConfigExpects() throws Exception {
        try (PolicyService service = PolicyService.start(Repository.POLICIES.resolve("bin/weighbridge-policies"))) {
            for (String stack : List.of("dev", "prod")) {
                assertThat(validate(service, Repository.POLICIES.resolve("limits." + stack + ".json")))
                        .contains("Policy Pack configuration is valid.");
            }
            assertThat(validate(service, config("{\"weight-step\": {\"maxPoints\": \"many\"}}")))
                    .contains("policy pack configuration is invalid: Invalid type. Expected: integer, given: string");
        }
    }

    @Test
    void theEngineRefusesWhatTheSchemaDoesNotAllowAndNamesRuleAndKey() throws IOException {
        Judged preview = previewWith("""
                {"weight-step": {"maxPoints": "many"}, "first-exposure": {"actions": {"orders/https": {"maxShare": 101}}}}""");

        assertThat(preview.passed()).isFalse();
        assertThat(preview.output())
                .contains("weight-step: maxPoints: Invalid type. Expected: integer, given: string")
                .contains("first-exposure: actions.orders/https.maxShare: Must be less than or equal to 100");
    }

    @Test
    void thePackRefusesWhatTheSchemaCannotSayAndNamesRuleAndKey() throws IOException {
        Judged preview = previewWith("{\"bake-time\": {\"minute\": 5}, \"weights-total\": {\"total\": 99}}");

        assertThat(preview.passed()).isFalse();
        assertThat(preview.output())
                .contains("bake-time.minute: unknown key; known are minutes, actions: remove or rename it")
                .contains("weights-total.total: unknown key; weights-total takes none: remove or rename it");
    }

    private Judged previewWith(String config) throws IOException {
        return engine.judge(
                "preview",
                NOTHING,
                Repository.POLICIES.resolve("bin/weighbridge-policies"),
                List.of("--policy-pack-config", config(config).toString()));
    }

    private Path config(String json) throws IOException {
        return Files.writeString(folder.resolve("limits.json"), json);
    }

    private String validate(PolicyService service, Path config) throws IOException {
        Path output = engine.scratch("validate.log");
        service.cli(folder)
                .runInto(
                        output,
                        folder,
                        List.of("policy", "validate-config", "shop/weighbridge", "1", "--config", config.toString()));
        return Files.readString(output);
    }
}
