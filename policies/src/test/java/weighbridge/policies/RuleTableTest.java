package weighbridge.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weighbridge.policies.RuleTable.Shown;
import weighbridge.policies.pack.Rule;

/** Every rule is shown to refuse and to let pass, and the page that says so is true. */
final class RuleTableTest {
    static Stream<String> rules() {
        return RuleTable.rules().stream().map(Rule::id);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleIsShownToRefuseAndToLetPass(String id) throws IOException {
        Rule rule = RuleTable.rules().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(RuleTable.refused(rule))
                .as("scenario folders %s-… that %s refuses", id, id)
                .isNotEmpty();
        assertThat(RuleTable.passed(rule))
                .as("scenario folders %s-… that pass", id)
                .isNotEmpty();
    }

    @Test
    void eachScenarioSaysWhichRuleItIsAbout() throws IOException {
        List<String> ids = rules().toList();

        assertThat(RuleTable.scenarios())
                .extracting(Shown::folder)
                .allSatisfy(folder -> assertThat(ids).anyMatch(id -> folder.startsWith(id + "-")));
    }

    @Test
    void thePageIsWhatThePackAndTheScenariosSay() throws IOException {
        assertThat(Files.readString(RuleTable.FILE))
                .as("rules or scenarios have changed: run docs/write-rule-table and commit docs/rules/README.md")
                .isEqualTo(RuleTable.page());
    }
}
