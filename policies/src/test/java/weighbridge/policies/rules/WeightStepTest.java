package weighbridge.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.AnAction.aListener;
import static weighbridge.policies.rules.Verdicts.exception;
import static weighbridge.policies.rules.Verdicts.weightStep;
import static weighbridge.policies.rules.Verdicts.with;
import static weighbridge.policies.rules.Verdicts.withPoints;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.change.Deployed;
import weighbridge.policies.value.Values;

final class WeightStepTest {
    private static final Baseline NINETY_TEN = Deployed.with(aListener());

    @Test
    void anAdvanceOf20Passes() {
        assertThat(weightStep(NINETY_TEN, aListener().withWeights("v7", 70, "v8", 30)))
                .isEqualTo("compliant");
    }

    @Test
    void anAdvanceOf21IsRefused() {
        assertThat(weightStep(NINETY_TEN, aListener().withWeights("v7", 69, "v8", 31)))
                .isEqualTo("orders/https: v8 would rise from 10 % to 31 % (+21 points); at most +20 points a step:"
                        + " set v8 to 30 or less");
    }

    @Test
    void theRisesOfAllCandidatesAreOneStep() {
        Baseline baseline = Deployed.with(aListener().withWeights("v7", 80, "v8", 10, "v9", 10));

        assertThat(weightStep(baseline, aListener().withWeights("v7", 58, "v8", 21, "v9", 21)))
                .isEqualTo(
                        "orders/https: v8 would rise from 10 % to 21 % (+11 points) and v9 would rise from 10 % to 21 %"
                                + " (+11 points), +22 points together; at most +20 points a step: take 2 points or more off"
                                + " them");
    }

    @Test
    void theExcessIsAWholeNumberOfPoints() {
        Baseline thirds = Deployed.with(aListener().withWeights("v7", 1, "v8", 1, "v9", 1));

        assertThat(weightStep(thirds, aListener().withWeights("v7", 13, "v8", 44, "v9", 43)))
                .isEqualTo("orders/https: v8 would rise from 33 1/3 % to 44 % (+10 2/3 points) and v9 would rise from"
                        + " 33 1/3 % to 43 % (+9 2/3 points), +20 1/3 points together; at most +20 points a step: take 1"
                        + " point or more off them");
    }

    @Test
    void whatOneCandidateGivesUpDoesNotPayForAnother() {
        Baseline baseline = Deployed.with(aListener().withWeights("v7", 50, "v8", 50));

        assertThat(weightStep(baseline, aListener().withWeights("v7", 50, "v8", 29, "v9", 21)))
                .isEqualTo("orders/https: v9 would rise from 0 % to 21 % (+21 points); at most +20 points a step:"
                        + " set v9 to 20 or less");
    }

    @ParameterizedTest
    @CsvSource({"v7, 100, v8, 0", "v7, 100, v7, 100"})
    void aRetreatToStablePassesWhateverItsSize(String first, int weight, String second, int other) {
        Baseline baseline = Deployed.with(aListener().withWeights("v7", 5, "v8", 95));
        AnAction retreat = first.equals(second)
                ? aListener().withWeights(first, weight)
                : aListener().withWeights(first, weight, second, other);

        assertThat(weightStep(baseline, retreat)).isEqualTo("compliant");
    }

    @Test
    void aRetreatToPreviousPasses() {
        AnAction promoted = aListener().withStable("v8").withTag("weighbridge:previous", "v7");

        assertThat(weightStep(Deployed.with(promoted.withWeights("v8", 100)), promoted.withWeights("v7", 60, "v8", 40)))
                .isEqualTo("compliant");
    }

    @Test
    void theDeployedStableDecidesAlsoWhereTheChangeNamesAnother() {
        AnAction promotion = aListener().withStable("v8").withWeights("v8", 100);

        assertThat(weightStep(NINETY_TEN, promotion))
                .isEqualTo("orders/https: v8 would rise from 10 % to 100 % (+90 points); at most +20 points a step:"
                        + " set v8 to 30 or less; where nothing is left to go back to, an exception lifts this"
                        + " (docs/emergencies.md)");
    }

    @Test
    void anActionMayHaveALimitOfItsOwn() {
        AnAction step = aListener().withWeights("v7", 50, "v8", 50);

        assertThat(weightStep(NINETY_TEN, step, withPoints("orders/https", 40))).isEqualTo("compliant");
        assertThat(weightStep(NINETY_TEN, step, withPoints("orders/other", 40))).contains("at most +20 points");
    }

    @Test
    void theDeployedMarkDecidesWhichLimitHolds() {
        Baseline baseline = Deployed.with(aListener().withWeights("v7", 100));
        AnAction renamed =
                aListener().withTag("weighbridge:action", "orders/beta").withWeights("v7", 79, "v8", 21);

        assertThat(weightStep(baseline, renamed, withPoints("orders/beta", 100)))
                .isEqualTo("orders/beta: v8 would rise from 0 % to 21 % (+21 points); at most +20 points a step:"
                        + " set v8 to 20 or less");
    }

    @Test
    void sharesOfWeightsThatDoNotTotal100AreExact() {
        Baseline baseline = Deployed.with(aListener().withWeights("v7", 2, "v8", 1));

        assertThat(weightStep(baseline, aListener().withWeights("v7", 46, "v8", 54)))
                .isEqualTo("orders/https: v8 would rise from 33 1/3 % to 54 % (+20 2/3 points); at most +20 points a"
                        + " step: set v8 to 53 or less");
    }

    @Test
    void aFirstDeploymentIsAnothersMatter() {
        assertThat(weightStep(Deployed.with(), aListener()))
                .isEqualTo("not applicable: orders/https is a first deployment; first-exposure judges it");
    }

    @Test
    void nothingMovesWhereNothingIsChanging() {
        assertThat(weightStep(new Baseline.NoChange(), aListener()))
                .isEqualTo("not applicable: no change is under way");
    }

    @Test
    void anUnknownWeightIsUndecided() {
        assertThat(weightStep(NINETY_TEN, aListener().withWeights("v7", 70, "v8", Values.UNKNOWN)))
                .isEqualTo("undecided orders/https defaultAction.forwards[0].targetGroups[1].weight");
    }

    @Test
    void anExceptionPermitsItsVersionAndSaysSo() {
        AnAction step = aListener().withWeights("v7", 30, "v8", 70);

        assertThat(weightStep(NINETY_TEN, step, with(exception("v8", 70))))
                .isEqualTo(
                        "orders/https: exception in use: v8 up to 70 % until 2026-01-05T14:00:00Z (INC-1, by on-call)");
    }

    @Test
    void anExceptionThatIsNotNeededIsNotUsed() {
        AnAction step = aListener().withWeights("v7", 70, "v8", 30);

        assertThat(weightStep(NINETY_TEN, step, with(exception("v8", 70)))).isEqualTo("compliant");
    }

    @ParameterizedTest
    @CsvSource({
        "v8, 69, 2026-01-05T14:00:00Z",
        "v9, 70, 2026-01-05T14:00:00Z",
        "v8, 70, 2026-01-05T12:00:00Z",
        "v8, 70, 2026-01-06T12:00:01Z"
    })
    void anExceptionOfAnotherVersionShareOrTimeDoesNotHold(String version, int upTo, java.time.Instant until) {
        AnAction step = aListener().withWeights("v7", 30, "v8", 70);

        assertThat(weightStep(NINETY_TEN, step, with(exception(version, upTo, until))))
                .isEqualTo("orders/https: v8 would rise from 10 % to 70 % (+60 points); at most +20 points a step:"
                        + " set v8 to 30 or less");
    }

    @Test
    void anExceptionLiftsItsVersionAloneOutOfTheSum() {
        Baseline baseline = Deployed.with(aListener().withWeights("v7", 100));
        AnAction step = aListener().withWeights("v7", 19, "v8", 60, "v9", 21);

        assertThat(weightStep(baseline, step, with(exception("v8", 60))))
                .isEqualTo("orders/https: v9 would rise from 0 % to 21 % (+21 points); at most +20 points a step:"
                        + " set v9 to 20 or less");
    }
}
