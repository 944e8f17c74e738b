package weighbridge.simulator.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weighbridge.simulator.MovableClock;
import weighbridge.simulator.cloudwatch.math.MathException;

/** The examples of the CloudWatch User Guide, "Using metric math", and what the simulator does not know. */
class MetricMathTest {
    private static final Instant START = Instant.parse("2026-01-05T12:00:00Z");
    private static final int MINUTES = 5;

    private final MovableClock clock = MovableClock.at(START.plus(Duration.ofMinutes(MINUTES)));
    private final Metrics metrics = new Metrics(clock);
    private final List<MetricQuery> queries = new ArrayList<>();

    /** Makes a metric of values a minute, {@code -} where there is none. */
    private void given(String id, String values) {
        Metric metric = Metric.of("Test", id, Map.of());
        String[] each = values.split(" ", -1);
        for (int i = 0; i < each.length; i++) {
            if (!each[i].equals("-")) {
                metrics.record(metric, START.plus(Duration.ofMinutes(i)), Double.parseDouble(each[i]));
            }
        }
        queries.add(MetricQuery.stat(id, metric, Statistic.SUM).hidden());
    }

    private List<Series> lines(String expression) {
        queries.add(MetricQuery.math("e", expression));
        TimeRange range = TimeRange.before(clock.instant(), Duration.ofMinutes(1), MINUTES);
        return new MetricData(metrics, queries, range).answer().get("e");
    }

    private String worth(String expression) {
        Series line = lines(expression).get(0);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < MINUTES; i++) {
            values.add(line.at(START.plus(Duration.ofMinutes(i)))
                    .map(MetricMathTest::text)
                    .orElse("-"));
        }
        return String.join(" ", values);
    }

    private static String text(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IF(m1, m2, m3)                              | 30 0 20 - -
            IF(m1, 5, m3)                               | 5 5 20 - -
            IF(m1, m2, 5)                               | 30 0 5 5 -
            IF(m2 > 15, 1, 0)                           | 1 - 0 0 1
            IF(m1, m2)                                  | 30 0 - - -
            """)
    void ifByTheTablesOfTheGuide(String expression, String worth) {
        given("m1", "1 1 0 0 -");
        given("m2", "30 - 0 0 30");
        given("m3", "0 0 20 - 20");
        assertThat(worth(expression)).isEqualTo(worth);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (m1 < m2)                | 0 0 1 0 -
            m1 >= 30                 | 1 0 0 0 -
            m1 > 15 AND m2 > 15      | 1 0 0 0 -
            m1 + m2                  | 50 20 20 0 -
            m1 / m2                  | 1.5 - 0 - -
            m1 - m2 * 2              | -10 20 -40 0 -
            (m1 - m2) * 2            | 20 40 -40 0 -
            -m1 + 1                  | -29 -19 1 1 -
            2 ^ 3 * FILL(m2, 0) / 8  | 20 0 20 0 0
            FILL(m2, REPEAT)         | 20 20 20 20 20
            FILL(m2, m1)             | 20 20 20 0 -
            SUM(METRICS())           | 50 20 20 0 -
            MAX([m1, m2])            | 30 20 20 0 -
            AVG([m1, m2])            | 25 10 10 0 -
            m1 - AVG(m2)             | 10 0 -20 -20 -
            TIME_SERIES(MAX(m1))     | 30 30 30 30 30
            100 * m1 / SUM([m1, m2]) | 60 100 0 - -
            """)
    void operatorsAndFunctions(String expression, String worth) {
        given("m1", "30 20 0 0 -");
        given("m2", "20 - 20 - -");
        assertThat(worth(expression)).isEqualTo(worth);
    }

    @Test
    void metricsByAPartOfTheirId() {
        given("errors_v7", "1 1 1 1 1");
        given("errors_v8", "2 2 2 2 2");
        given("requests", "9 9 9 9 9");
        assertThat(worth("SUM(METRICS(\"errors\"))")).isEqualTo("3 3 3 3 3");
        queries.remove(3);
        assertThat(lines("METRICS('errors') * 10")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            m1 +                        | Unexpected end in expression 'm1 +'
            m1 m2                       | Unexpected 'm2' in expression 'm1 m2'
            m1 % 2                      | Unexpected character in expression 'm1 % 2' at 3
            nobody                      | There is no 'nobody'; there are: [m1, e]
            e + 1                       | The expression 'e' names itself
            SUM(m1)                     | The expression 'e' gives a number, not a time series
            ANOMALY_DETECTION_BAND(m1)  | the simulator does not simulate the function ANOMALY_DETECTION_BAND
            FILL(m1, LINEAR)            | the simulator does not simulate FILL with LINEAR
            """)
    void whatItDoesNotKnowIsRefused(String expression, String message) {
        given("m1", "1 1 1 1 1");
        assertThatThrownBy(() -> worth(expression))
                .isInstanceOf(MathException.class)
                .hasMessage(message);
    }
}
