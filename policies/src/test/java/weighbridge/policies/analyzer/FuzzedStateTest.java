package weighbridge.policies.analyzer;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.AnAction.aListener;
import static weighbridge.policies.change.AnAction.aRule;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import weighbridge.policies.PackForTests;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.baseline.ExportJson;
import weighbridge.policies.baseline.StateReader;
import weighbridge.policies.change.APart;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.fuzz.Corruption;
import weighbridge.policies.fuzz.Json;
import weighbridge.policies.pack.Resource;
import weighbridge.policies.pack.StackId;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/** States that are broken at random: an unreadable baseline at worst, and never a rule that fails over what was read. */
final class FuzzedStateTest {
    private static final int CASES = 500;
    private static final Resource ADVANCE =
            aListener().withWeights("v7", 10, "v8", 90).asResource();
    private static final AnalyzeRequest ALONE = Requests.alone(ADVANCE, ADVANCE.properties());
    private static final AnalyzeStackRequest IN_STACK = AnalyzeStackRequest.newBuilder()
            .addResources(Requests.inStack(ADVANCE, ADVANCE.properties()))
            .build();

    @Test
    void aStateOfStrangeValuesIsReadOrUnreadable() {
        Random random = new Random(11);
        Corruption corruption = new Corruption(random);
        int unreadable = 0;
        for (int i = 0; i < CASES; i++) {
            unreadable += isUnreadable(Json.of(corruption.of(state()))) ? 1 : 0;
        }
        assertThat(unreadable).isBetween(1, CASES - 1);
    }

    @Test
    void aStateThatIsHalfWrittenIsReadOrUnreadable() {
        Random random = new Random(12);
        String whole = Json.of(state());
        int unreadable = 0;
        for (int i = 0; i < CASES; i++) {
            unreadable += isUnreadable(Json.broken(whole, random)) ? 1 : 0;
        }
        assertThat(unreadable).isBetween(CASES / 2, CASES - 1);
    }

    /** Reads it, and judges an advance over it; what cannot be read refuses every advance. */
    private static boolean isUnreadable(String state) {
        Baseline baseline = read(state);
        Judging judging = Judging.of(PackForTests.withEveryRuleOver(baseline));
        judging.stack(IN_STACK);
        boolean unreadable = baseline instanceof Baseline.Unreadable;
        assertThat(judging.resource(ALONE) || !unreadable).as(() -> state).isTrue();
        return unreadable;
    }

    private static Baseline read(String state) {
        try {
            return new StateReader(new StackId("organization", "weighbridge", "dev"))
                    .read(ExportJson.read(new StringReader(state)));
        } catch (IOException e) {
            return new Baseline.Unreadable(e.getMessage());
        }
    }

    private static Value state() {
        List<Value> resources = Stream.concat(
                        Stream.of(aListener(), aRule()).map(AnAction::asDeployed),
                        Stream.of(
                                        APart.targetGroup("v7"),
                                        APart.targetGroup("v8"),
                                        APart.attachment("v8"),
                                        APart.permission("v8"),
                                        APart.alarm("v8"),
                                        APart.provisioned("v7", 10))
                                .map(APart::asDeployed))
                .toList();
        return Values.fields(
                "version",
                Values.number(3),
                "deployment",
                Values.fields("resources", Values.items(resources.toArray(Value[]::new))));
    }
}
