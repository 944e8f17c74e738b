package weighbridge.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.AnAction.aListener;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.change.Deployed;
import weighbridge.policies.lattice.LatticeTypes;
import weighbridge.policies.lattice.PartTypes;
import weighbridge.policies.value.Values;

final class InvokePermissionTest {
    private static final String REFUSED =
            " v8 goes to arn:aws:lambda:eu-west-1:111122223333:function:orders:8, which vpc-lattice.amazonaws.com may not"
                    + " invoke for target group v8; Lattice invokes what a permission lets it: add one with qualifier \"8\","
                    + " action \"lambda:InvokeFunction\" and the target group's ARN as its source ARN";

    @Test
    void aPermissionForThatVersionAndThatTargetGroupPasses() {
        assertThat(verdicts(stack(aListener()).permission("v8", "8"))).isEmpty();
    }

    @Test
    void withoutOneAMarkedActionIsRefusedAndAnotherWarned() {
        assertThat(verdicts(stack(aListener()))).containsExactly("orders/https:" + REFUSED);
        assertThat(stack(aListener()).refusalsBy(rule())).hasSize(1);
        assertThat(verdicts(stack(aListener().unmarked())))
                .containsExactly("listener https:" + REFUSED.replaceFirst("v8", "tg-v8"));
        assertThat(stack(aListener().unmarked()).refusalsBy(rule())).isEmpty();
    }

    @Test
    void oneOfAnotherVersionOrOfTheUnqualifiedFunctionDoesNotReachIt() {
        assertThat(verdicts(stack(aListener()).permission("v8", "9"))).containsExactly("orders/https:" + REFUSED);
        assertThat(verdicts(stack(aListener()).permission("all", Values.ABSENT, Values.ABSENT)))
                .containsExactly("orders/https:" + REFUSED);
    }

    @Test
    void norDoesOneForAnotherTargetGroup() {
        assertThat(verdicts(stack(aListener())
                        .permission(
                                "v8",
                                Values.text("8"),
                                Values.text("arn:aws:vpc-lattice:eu-west-1:111122223333:targetgroup/tg-v7"))))
                .containsExactly("orders/https:" + REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "arn:aws:vpc-lattice:eu-west-1:111122223333:*", "arn:aws:vpc-lattice:*:*:targetgroup/tg-v?"
            })
    void aSourceWithWildcardsReachesIt(String source) {
        assertThat(verdicts(stack(aListener()).permission("any", Values.text("8"), Values.text(source))))
                .isEmpty();
    }

    @Test
    void soDoesOneWithoutASource() {
        assertThat(verdicts(stack(aListener()).permission("any", Values.text("8"), Values.ABSENT)))
                .isEmpty();
    }

    @Test
    void beforeThingsAreMadeWhatTheyAreMadeOfDecides() {
        assertThat(verdicts(unmade(Map.of(
                        "sourceArn", List.of(LatticeTypes.TARGET_GROUP + "::v8"),
                        "qualifier", List.of(PartTypes.FUNCTION + "::orders")))))
                .isEmpty();
        assertThat(verdicts(unmade(Map.of("sourceArn", List.of(LatticeTypes.TARGET_GROUP + "::v8")))))
                .containsExactly("undecided orders/https the permission to invoke v8");
        assertThat(verdicts(unmade(Map.of("sourceArn", List.of(LatticeTypes.TARGET_GROUP + "::v7")))))
                .containsExactly("orders/https: v8 goes to a function that no permission of this stack lets"
                        + " vpc-lattice.amazonaws.com invoke for target group v8: add one with its qualifier and that target"
                        + " group's ARN as its source ARN");
    }

    private static Behind unmade(Map<String, List<String>> permissionFrom) {
        AnAction action = aListener()
                .withTargets(
                        AnAction.target(Values.text("tg-v7"), Values.number(90)),
                        AnAction.target(Values.UNKNOWN, Values.number(10)));
        return Behind.of(action)
                .pinned("v7", "7")
                .newGroup("v8")
                .add(PartTypes.FUNCTION, "orders", Values.fields("publish", Values.text("true")))
                .add(
                        PartTypes.ATTACHMENT,
                        "v8",
                        Values.fields(
                                "targetGroupIdentifier", Values.UNKNOWN, "target", Values.fields("id", Values.UNKNOWN)),
                        Map.of(
                                "targetGroupIdentifier", List.of(LatticeTypes.TARGET_GROUP + "::v8"),
                                "target", List.of(PartTypes.FUNCTION + "::orders")))
                .add(
                        PartTypes.PERMISSION,
                        "v8",
                        Values.fields(
                                "principal", Values.text("vpc-lattice.amazonaws.com"),
                                "action", Values.text("lambda:InvokeFunction"),
                                "function", Values.text("orders-v8"),
                                "qualifier", Values.UNKNOWN,
                                "sourceArn", Values.UNKNOWN),
                        permissionFrom);
    }

    private static Behind stack(AnAction action) {
        return Behind.of(action).pinned("v7", "7").group("v8").target("v8", Values.text(Behind.FUNCTION + ":8"));
    }

    private static List<String> verdicts(Behind stack) {
        return stack.judgedBy(rule());
    }

    private static InvokePermission rule() {
        return new InvokePermission(new ChangeFinder(), Deployed::with);
    }
}
