package weighbridge.simulator.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weighbridge.simulator.MovableClock;

class MetricsTest {
    private static final Instant START = Instant.parse("2026-01-05T12:00:00Z");
    private static final Metric TIME = Metric.of("Test", "Time", Map.of("TargetGroup", "tg-1"));

    private final MovableClock clock = MovableClock.at(START);
    private final Metrics metrics = new Metrics(clock);

    private List<Double> lastMinutes(int minutes, Statistic statistic) {
        return metrics.series(TIME, statistic, TimeRange.before(clock.instant(), Duration.ofMinutes(1), minutes))
                .values();
    }

    @ParameterizedTest
    @CsvSource({
        "Sum,5050",
        "Average,50.5",
        "Minimum,1",
        "Maximum,100",
        "SampleCount,100",
        "p50,50",
        "p90,90",
        "p99,99",
        "p99.9,100",
        "p100,100"
    })
    void aStatisticOfAMinute(String statistic, double expected) {
        for (int value = 100; value > 0; value--) {
            metrics.record(TIME, START.plusSeconds(value % 60), value);
        }
        clock.advance(Duration.ofMinutes(1));
        assertThat(lastMinutes(1, Statistic.parse(statistic).orElseThrow())).containsExactly(expected);
    }

    @Test
    void aLongerPeriodHoldsTheValuesOfItsMinutes() {
        metrics.record(TIME, START, 10);
        metrics.record(TIME, START.plusSeconds(60), 30);
        clock.advance(Duration.ofMinutes(5));
        TimeRange fiveMinutes = TimeRange.before(clock.instant(), Duration.ofMinutes(5), 1);
        assertThat(metrics.series(TIME, Statistic.AVERAGE, fiveMinutes).points())
                .isEqualTo(Map.of(START, 20.0));
    }

    @Test
    void aMinuteWithoutValuesIsMissingOrZeroByTheMetric() {
        metrics.record(TIME, START, 1);
        clock.advance(Duration.ofMinutes(3));
        assertThat(lastMinutes(3, Statistic.SUM)).containsExactly(1.0);
        Metric always = Metric.of("Test", "Always", Map.of());
        metrics.recordAlways(always, START, 1);
        assertThat(metrics.series(always, Statistic.SUM, TimeRange.before(clock.instant(), Duration.ofMinutes(1), 5))
                        .values())
                .containsExactly(1.0, 0.0, 0.0);
    }

    @Test
    void otherDimensionsAreAnotherMetric() {
        metrics.record(TIME, START, 1);
        clock.advance(Duration.ofMinutes(1));
        Metric without = Metric.of("Test", "Time", Map.of());
        TimeRange minute = TimeRange.before(clock.instant(), Duration.ofMinutes(1), 1);
        assertThat(metrics.series(without, Statistic.SUM, minute).values()).isEmpty();
        assertThat(metrics.list()).containsExactly(TIME);
    }

    @Test
    void statisticsThatAreNoneAndThatAreNotSimulated() {
        assertThat(Statistic.parse("Median")).isEmpty();
        assertThat(Statistic.parse("p101")).isEmpty();
        assertThatThrownBy(() -> Statistic.parse("tm99"))
                .hasMessage("the simulator does not simulate the statistic tm99");
    }
}
