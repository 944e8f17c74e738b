package weighbridge.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.APart.attachment;
import static weighbridge.policies.change.APart.attachmentOf;
import static weighbridge.policies.change.APart.function;
import static weighbridge.policies.change.APart.targetGroup;
import static weighbridge.policies.change.AnAction.aListener;
import static weighbridge.policies.rules.AStack.aStack;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.APart;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.limits.ExceptionEntry;
import weighbridge.policies.limits.Limits;
import weighbridge.policies.value.Values;

final class FrozenTargetTest {
    private static final String OTHER = "arn:aws:lambda:eu-west-1:111122223333:function:orders:10";
    private static final String FIX = "; a version that has traffic, or gains it in this change, keeps its code and"
            + " configuration: copy it to a version of its own with the change, and step that one in";

    @Test
    void anotherTargetBehindAVersionWithTrafficIsRefused() {
        assertThat(verdicts(aStack(), aStack().with(attachment("v8", OTHER))))
                .containsExactly(
                        "orders/https: v8 has 10 %, and its target would change from orders:8 to orders:10" + FIX);
        assertThat(verdicts(aStack(), aStack())).isEmpty();
    }

    @Test
    void soIsOneWhoseTrafficComesOrGoesInTheSameChange() {
        AStack all = aStack().with(aListener().withWeights("v7", 100));
        AStack changed = aStack().with(attachment("v8", OTHER));

        assertThat(verdicts(all, changed)).hasSize(1);
        assertThat(verdicts(aStack(), changed.with(aListener().withWeights("v7", 100))))
                .hasSize(1);
        assertThat(verdicts(all, changed.with(aListener().withWeights("v7", 100))))
                .isEmpty();
    }

    @Test
    void aFunctionThatIsPublishedAnewIsToldByItsTargetThatIsNotKnownYet() {
        APart before = function().with("memorySize", Values.number(128)).with("timeout", Values.number(3));
        APart after = before.with("memorySize", Values.number(256));

        assertThat(verdicts(aStack().with(before), aStack().with(after).with(attachmentOf("v8", after))))
                .containsExactly("orders/https: v8 has 10 %, and its function would be published anew, with another"
                        + " memorySize" + FIX);
    }

    @Test
    void theEnvironmentIsNamedAndNeverShown() {
        APart before = function().with("environment", Values.fields("KEY", Values.text("hunter2")));
        APart after = before.with("environment", Values.fields("KEY", Values.text("hunter3")));

        assertThat(verdicts(aStack().with(before), aStack().with(after).with(attachmentOf("v8", after))))
                .singleElement()
                .asString()
                .contains("with another environment;")
                .doesNotContain("hunter");
    }

    @Test
    void anUnqualifiedFunctionThatChangesInPlaceIsSeen() {
        APart before = function().with("runtime", "java21");
        String arn = "arn:aws:lambda:eu-west-1:111122223333:function:orders";
        AStack unqualified = aStack().with(before).with(attachment("v8", arn));

        assertThat(verdicts(unqualified, unqualified.with(before.with("runtime", "java25"))))
                .containsExactly("orders/https: v8 has 10 %, and its function would have another runtime" + FIX);
    }

    @Test
    void aTargetGroupThatIsMadeAnewOrHasAnotherEventVersionIsRefused() {
        APart anew = targetGroup("v8").with("id", Values.UNKNOWN).with("arn", Values.UNKNOWN);
        APart events =
                targetGroup("v8").with("config", Values.fields("lambdaEventStructureVersion", Values.text("V2")));

        assertThat(verdicts(aStack(), aStack().with(anew)))
                .containsExactly("orders/https: v8 has 10 %, and its target group would be made anew" + FIX);
        assertThat(verdicts(aStack(), aStack().with(events)))
                .containsExactly(
                        "orders/https: v8 has 10 %, and its event version would change from \"V1\" to \"V2\"" + FIX);
    }

    @Test
    void warmAndTagsMayChange() {
        assertThat(verdicts(
                        aStack(),
                        aStack().with(APart.provisioned("v8", 2))
                                .with(function().with("tags", Values.fields()))))
                .isEmpty();
    }

    @Test
    void anExceptionLiftsIt() {
        var entry = new ExceptionEntry(
                Set.of("frozen-target"), "orders/https", "v8", 10, Verdicts.NOON.plusSeconds(60), "INC-1", "on-call");

        assertThat(aStack().with(attachment("v8", OTHER))
                        .judged(aStack(), before -> rule(before, Verdicts.with(entry))))
                .singleElement()
                .asString()
                .contains("exception in use: v8 up to 10 %");
    }

    /** {@code up --skip-preview} judges no stack before it changes things. */
    @Test
    void aRegistrationIsJudgedBeforeItIsMade() {
        FrozenTarget rule = rule(aStack().deployed(), Limits.DEFAULT);

        assertThat(Verdicts.shown(rule.judge(attachment("v8", OTHER).asResource())))
                .isEqualTo("orders/https: v8 has 10 %, and its target would change from orders:8 to orders:10" + FIX);
        assertThat(Verdicts.shown(rule.judge(attachment("v8").asResource()))).isEqualTo("compliant");
        assertThat(Verdicts.shown(rule.judge(attachment("v9").asResource()))).startsWith("not applicable");
    }

    private static List<String> verdicts(AStack before, AStack after) {
        return after.judged(before, baseline -> rule(baseline, Limits.DEFAULT));
    }

    private static FrozenTarget rule(Baseline baseline, Limits limits) {
        return new FrozenTarget(new ChangeFinder(), () -> baseline, () -> limits, Verdicts.CLOCK);
    }
}
