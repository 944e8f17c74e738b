package weighbridge.simulator.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two tables of the CloudWatch User Guide, "Configuring how CloudWatch alarms treat missing data". */
class VerdictTest {
    private static AlarmRule rule(int datapoints, MissingData missing) {
        Metric metric = Metric.of("Test", "Errors", Map.of());
        List<MetricQuery> queries = List.of(MetricQuery.stat("m", metric, Statistic.SUM));
        return new AlarmRule(queries, Duration.ofMinutes(1), 3, datapoints, Comparison.GREATER_THAN, 0, missing, true);
    }

    private static String states(int datapoints, String points) {
        List<Optional<Boolean>> breaches = Stream.of(points.split(" ", -1))
                .map(point -> point.equals("-") ? Optional.<Boolean>empty() : Optional.of(point.equals("X")))
                .toList();
        return Stream.of(MissingData.values())
                .map(missing -> {
                    Verdict verdict = new Verdict(rule(datapoints, missing), breaches);
                    AlarmState fromOk = verdict.state(AlarmState.OK);
                    return fromOk == verdict.state(AlarmState.ALARM) ? fromOk.name() : "retain";
                })
                .reduce("", (all, one) -> all + " " + one)
                .trim();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 - X - X | OK OK OK OK
            0 - - - - | OK OK OK OK
            - - - - - | INSUFFICIENT_DATA retain ALARM OK
            0 X X - X | ALARM ALARM ALARM ALARM
            - - X - - | ALARM retain ALARM OK
            """)
    void threeOfThree(String points, String missingIgnoreBreachingNotBreaching) {
        assertThat(states(3, points)).isEqualTo(missingIgnoreBreachingNotBreaching);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 - X - X | ALARM ALARM ALARM ALARM
            0 0 X 0 X | ALARM ALARM ALARM ALARM
            0 - X - - | OK OK ALARM OK
            - - - - 0 | OK OK ALARM OK
            - - - X - | ALARM retain ALARM OK
            """)
    void twoOfThree(String points, String missingIgnoreBreachingNotBreaching) {
        assertThat(states(2, points)).isEqualTo(missingIgnoreBreachingNotBreaching);
    }

    @ParameterizedTest
    @CsvSource({"- - - - X,retain", "- - - X -,retain"})
    void aSingleBreachIsNotPremature(String points, String whereMissing) {
        assertThat(states(3, points)).startsWith(whereMissing);
    }
}
