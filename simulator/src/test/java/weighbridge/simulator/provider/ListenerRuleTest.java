package weighbridge.simulator.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.simulator.Engine.changes;
import static weighbridge.simulator.Engine.refusal;
import static weighbridge.simulator.Shop.RULE;
import static weighbridge.simulator.Shop.fixed;
import static weighbridge.simulator.Shop.forward;
import static weighbridge.simulator.Shop.ruleInputs;
import static weighbridge.simulator.Shop.target;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weighbridge.simulator.Engine;
import weighbridge.simulator.Shop;
import weighbridge.simulator.SimulatorOptions;
import weighbridge.simulator.aws.Quotas;

class ListenerRuleTest {
    private static final String LATTICE_409 =
            "operation error VPC Lattice: CreateRule, https response error StatusCode: 409, RequestID: simulated, ConflictException: ";
    private static final String LATTICE_400 =
            "operation error VPC Lattice: CreateRule, https response error StatusCode: 400, RequestID: simulated, ValidationException: ";

    private Shop shop;
    private Engine.Resource v7;
    private Engine.Resource v8;
    private Engine.Resource listener;

    @BeforeEach
    void start() {
        shop = new Shop(SimulatorOptions.DEFAULT.withQuotas(Quotas.DEFAULT.withRulesPerListener(3)));
        v7 = shop.targetGroup("orders-v7");
        v8 = shop.targetGroup("orders-v8");
        listener = shop.listener(shop.service("orders"), "https", 443, fixed(404));
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void isCreatedChangedReadAndDeleted() {
        Engine.Resource rule = shop.rule(listener, "beta", 10, forward(target(v7, 80), target(v8, 20)));
        assertThat(rule.id()).matches("svc-[0-9a-f]{17}/listener-[0-9a-f]{17}/rule-[0-9a-f]{17}");
        assertThat(rule.text("arn"))
                .endsWith("/listener/" + listener.text("listenerId") + "/rule/" + rule.text("ruleId"));
        assertThat(weights()).containsExactly(Map.entry("orders-v7", 80), Map.entry("orders-v8", 20));

        String news = ruleInputs(listener, "beta", 10, forward(target(v7, 70), target(v8, 30)));
        assertThat(changes(rule.diff(news)))
                .containsExactly(
                        "action.forward.targetGroups[0].weight UPDATE", "action.forward.targetGroups[1].weight UPDATE");
        Engine.Resource changed = rule.update(news);
        assertThat(weights()).containsExactly(Map.entry("orders-v7", 70), Map.entry("orders-v8", 30));
        assertThat(changes(changed.diff(news))).isEmpty();

        shop.simulator.operator().setRuleWeights("orders", "https", "beta", Map.of("orders-v7", 999));
        assertThat(Engine.json(changed.read().getProperties(), "action.forward.targetGroups[0].weight"))
                .isEqualTo("999.0");
        changed.delete();
        assertThat(shop.simulator.lattice().rules()).isEmpty();
        assertThat(changed.read().getId()).isEmpty();
    }

    private Map<String, Integer> weights() {
        var lattice = shop.simulator.lattice();
        return lattice.weights(lattice.rule("orders", "https", "beta").action());
    }

    @Test
    void aMatchGoesThereAndBackWithoutADifference() {
        String match = "{'httpMatch':{'method':'GET','pathMatch':{'caseSensitive':true,'match':{'exact':'/orders'}},"
                + "'headerMatches':[{'name':'x-user-group','match':{'contains':'beta'}}]}}";
        String inputs = ruleInputs(listener, "beta", 10, fixed(404), match);
        Engine.Resource rule = shop.engine.create(RULE, "beta", inputs);
        assertThat(changes(rule.diff(inputs))).isEmpty();
        assertThat(rule.at("match.httpMatch.headerMatches[0].match")).isEqualTo("{'contains':'beta'}");
    }

    @Test
    void trapAZeroWeightIsNotSentAndSoBecomes100WhereItIsTheOnlyOne() {
        Engine.Resource rule = shop.rule(listener, "beta", 10, forward(target(v7, 0)));
        assertThat(weights()).containsExactly(Map.entry("orders-v7", 100));
        assertThat(changes(rule.diff(ruleInputs(listener, "beta", 10, forward(target(v7, 0))))))
                .containsExactly("action.forward.targetGroups[0].weight UPDATE");
    }

    @Test
    void trapAZeroWeightIsNotSentAndSoIsRefusedBesideAnother() {
        String action = forward(target(v7, 100), target(v8, 0));
        assertThat(refusal(() -> shop.rule(listener, "beta", 10, action)))
                .isEqualTo("creating VPCLattice Listener Rule (beta): " + LATTICE_400 + "Weight of " + v8.id()
                        + " is required with more than one target group");
    }

    @Test
    void trapAMissingWeightIs100BeforeAPolicySeesIt() {
        String action = forward("{'targetGroupIdentifier':'" + v7.id() + "'}");
        var checked = shop.engine.check(RULE, "beta", ruleInputs(listener, "beta", 10, action));
        assertThat(Engine.json(checked.getInputs(), "action.forward.targetGroups[0]"))
                .isEqualTo("{'targetGroupIdentifier':'" + v7.id() + "','weight':100.0,'__defaults':['weight']}");
    }

    @Test
    void trapAChangedPriorityIsNeverSentSoThatItsDifferenceComesBack() {
        Engine.Resource rule = shop.rule(listener, "beta", 10, fixed(404));
        String news = ruleInputs(listener, "beta", 20, fixed(404));
        assertThat(changes(rule.diff(news))).containsExactly("priority UPDATE");
        Engine.Resource changed = rule.update(news);
        assertThat(shop.simulator.lattice().rule("orders", "https", "beta").priority())
                .isEqualTo(10);
        assertThat(changes(changed.diff(news))).containsExactly("priority UPDATE");
    }

    @Test
    void trapAnotherOrderOfTargetsIsADifference() {
        Engine.Resource rule = shop.rule(listener, "beta", 10, forward(target(v7, 50), target(v8, 50)));
        String news = ruleInputs(listener, "beta", 10, forward(target(v8, 50), target(v7, 50)));
        assertThat(changes(rule.diff(news)))
                .containsExactly(
                        "action.forward.targetGroups[0].targetGroupIdentifier UPDATE",
                        "action.forward.targetGroups[1].targetGroupIdentifier UPDATE");
    }

    @Test
    void aNewNameReplacesAndDeletesFirst() {
        Engine.Resource rule = shop.rule(listener, "beta", 10, fixed(404));
        var diff = rule.diff(ruleInputs(listener, "betas", 10, fixed(404)));
        assertThat(diff.getReplacesList()).containsExactly("name");
        assertThat(diff.getDeleteBeforeReplace()).isTrue();
    }

    @Test
    void prioritiesAndNamesAreUniqueAndTheirNumberIsLimited() {
        shop.rule(listener, "beta", 10, fixed(404));
        assertThat(refusal(() -> shop.rule(listener, "other", 10, fixed(404))))
                .isEqualTo("creating VPCLattice Listener Rule (other): " + LATTICE_409
                        + "Priority 10 is in use by rule beta");
        assertThat(refusal(() -> shop.rule(listener, "beta", 11, fixed(404))))
                .endsWith("ConflictException: Rule beta already exists in listener " + listener.text("listenerId"));
        shop.rule(listener, "second", 20, fixed(404));
        shop.rule(listener, "third", 30, fixed(404));
        assertThat(refusal(() -> shop.rule(listener, "fourth", 40, fixed(404))))
                .endsWith("StatusCode: 402, RequestID: simulated, ServiceQuotaExceededException: Listener "
                        + listener.text("listenerId") + " has 3 rules; the quota is 3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ab|expected length of name to be in the range (3 - 63), got ab. Examine values at 'x.name'.",
            })
    void aNameOfAWrongLengthFailsTheCheck(String name, String reason) {
        assertThat(shop.engine.failures(RULE, "x", ruleInputs(listener, name, 10, fixed(404))))
                .containsExactly("name: " + reason);
    }

    @ParameterizedTest
    @CsvSource({"Beta", "-beta", "beta-", "be--ta", "rule-beta"})
    void aNameThatLatticeDoesNotTakeIsRefused(String name) {
        assertThat(refusal(() -> shop.rule(listener, name, 10, fixed(404))))
                .isEqualTo("creating VPCLattice Listener Rule (" + name + "): " + LATTICE_400
                        + "1 validation error detected: Value '" + name
                        + "' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: "
                        + "^(?!rule-)(?![-])(?!.*[-]$)(?!.*[-]{2})[a-z0-9-]+$");
    }

    @Test
    void numbersOutsideTheSchemaFailTheCheck() {
        assertThat(shop.engine.failures(RULE, "x", ruleInputs(listener, "beta", 101, forward(target(v7, 1000)))))
                .containsExactlyInAnyOrder(
                        "priority: expected priority to be in the range (1 - 100), got 101. Examine values at 'x.priority'.",
                        "action.forward.targetGroups[0].weight: expected action.0.forward.0.target_groups.0.weight to be in"
                                + " the range (0 - 999), got 1000. Examine values at"
                                + " 'x.action.forward.targetGroups[0].weight'.");
    }

    @Test
    void sixHeadersFailTheCheck() {
        String header = "{'name':'x-a','match':{'exact':'b'}}";
        String match =
                "{'httpMatch':{'headerMatches':[" + String.join(",", java.util.Collections.nCopies(6, header)) + "]}}";
        assertThat(shop.engine.failures(RULE, "x", ruleInputs(listener, "beta", 10, fixed(404), match)))
                .containsExactly(
                        "match.httpMatch.headerMatches: Too many list items. Attribute supports 5 item maximum,"
                                + " but config has 6 declared. Examine values at 'x.match.httpMatch.headerMatches'.");
    }

    @Test
    void aFixedResponseIs404Or500() {
        assertThat(refusal(() -> shop.rule(listener, "beta", 10, fixed(503))))
                .endsWith("ValidationException: Fixed response status code 503 is not supported: use 404 or 500");
    }

    @Test
    void theListenersIdForPulumiIsNotTheOneForLattice() {
        String inputs = "{'name':'beta','priority':10,'serviceIdentifier':'" + listener.text("serviceIdentifier")
                + "','listenerIdentifier':'" + listener.id()
                + "','match':{'httpMatch':{'method':'GET'}},'action':" + fixed(404) + "}";
        assertThat(refusal(() -> shop.engine.create(RULE, "beta", inputs)))
                .contains("Value '" + listener.id() + "' at 'listenerIdentifier' failed to satisfy constraint");
    }
}
