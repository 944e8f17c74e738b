package weighbridge.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.AnAction.aListener;
import static weighbridge.policies.change.AnAction.aRule;
import static weighbridge.policies.rules.Verdicts.exception;
import static weighbridge.policies.rules.Verdicts.with;

import java.util.List;
import org.junit.jupiter.api.Test;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.change.Deployed;
import weighbridge.policies.limits.Limits;
import weighbridge.policies.pack.Resource;
import weighbridge.policies.value.Values;

/** What a change imports: it exists in VPC Lattice already, and is in no state. */
final class ImportTest {
    private static final String ARN =
            "arn:aws:vpc-lattice:eu-west-1:111122223333:service/svc-orders/listener/listener-https";
    private static final AnAction NEW_STABLE = aListener().withStable("v8").withWeights("v8", 100);

    @Test
    void isRefusedForItMayMoveWeightsThatNobodyKnows() {
        assertThat(planned(Deployed.with(), existing(NEW_STABLE)))
                .singleElement()
                .asString()
                .startsWith(
                        "orders/https: the deployed splits are unreadable (it exists already and this change imports it, so"
                                + " no state says what it sends where; pulumi import takes it over as it is, and the change after that is"
                                + " judged), so nothing is known to be a retreat.")
                .contains("permit each version with traffic (v8 up to 100)");
    }

    @Test
    void isPermittedByAnExceptionForEachVersionWithTraffic() {
        Limits permitted = with(exception("v7", 90), exception("v8", 10));

        assertThat(planned(Deployed.with(), permitted, existing(aListener())))
                .allMatch(verdict -> verdict.startsWith("orders/https: exception in use: "));
        assertThat(planned(Deployed.with(), with(exception("v8", 10)), existing(aListener())))
                .singleElement()
                .asString()
                .contains("permit each version with traffic (v7 up to 90)");
    }

    @Test
    void isARuleToo() {
        AnAction rule = aRule().with("arn", Values.text(ARN + "/rule/rule-beta"));

        assertThat(planned(Deployed.with(aListener()), aListener(), rule)).hasSize(1);
    }

    @Test
    void isNotWhatIsMadeOrWasDeployedOrSendsNothing() {
        assertThat(planned(Deployed.with(), aListener())).isEmpty();
        assertThat(planned(Deployed.with(aListener()), existing(aListener()))).isEmpty();
        assertThat(planned(
                        Deployed.with(aListener()),
                        existing(aListener()).named("entry", aListener().urn())))
                .isEmpty();
        assertThat(planned(Deployed.with(), existing(aListener().thatResponds())))
                .isEmpty();
    }

    /** The engine asks about nothing that a program only reads: it is another stack's, and stays as it is. */
    @Test
    void isNotWhatIsOnlyRead() {
        Resource read = existing(aListener()).asResource();

        assertThat(Verdicts.step(Deployed.with(), Limits.DEFAULT).judgePlan(List.of(read)))
                .isEmpty();
    }

    private static AnAction existing(AnAction action) {
        return action.with("arn", Values.text(ARN));
    }

    private static List<String> planned(Baseline baseline, AnAction... next) {
        return planned(baseline, Limits.DEFAULT, next);
    }

    /** As the engine asks: about each that it is to make, change or import, then about all. */
    private static List<String> planned(Baseline baseline, Limits limits, AnAction... next) {
        WeightStep step = Verdicts.step(baseline, limits);
        List<Resource> resources =
                List.of(next).stream().map(AnAction::asResource).toList();
        resources.forEach(step::judge);
        return step.judgePlan(resources).stream()
                .map(finding -> Verdicts.shown(finding.verdict()))
                .toList();
    }
}
