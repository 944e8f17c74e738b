package weighbridge.simulator.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.simulator.Engine.changes;
import static weighbridge.simulator.Engine.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weighbridge.simulator.Engine;
import weighbridge.simulator.MovableClock;
import weighbridge.simulator.Shop;
import weighbridge.simulator.SimulatorOptions;
import weighbridge.simulator.cloudwatch.AlarmState;
import weighbridge.simulator.cloudwatch.Metric;

class AlarmTest {
    private static final String ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private static final String TOPIC = "arn:aws:sns:eu-west-1:111122223333:orders";
    private static final Metric ERRORS = Metric.of("Shop", "Errors", Map.of("Version", "v8"));
    private static final Metric REQUESTS = Metric.of("Shop", "Requests", Map.of("Version", "v8"));
    private static final String SINGLE = "{'name':'errors','namespace':'Shop','metricName':'Errors','statistic':'Sum',"
            + "'dimensions':{'Version':'v8'},'period':60,'evaluationPeriods':3,'datapointsToAlarm':2,'threshold':5,"
            + "'comparisonOperator':'GreaterThanThreshold','treatMissingData':'notBreaching',"
            + "'alarmActions':['" + TOPIC + "'],'okActions':['" + TOPIC + "'],'tags':{'weighbridge:version':'v8'}}";
    private static final String RATE = "{'name':'rate','evaluationPeriods':3,'datapointsToAlarm':2,'threshold':5.5,"
            + "'comparisonOperator':'GreaterThanThreshold','treatMissingData':'notBreaching','metricQueries':["
            + "{'id':'rate','expression':'IF(requests >= 20, 100 * errors / requests, 0)','label':'Error rate',"
            + "'returnData':true},"
            + "{'id':'errors','metric':{'namespace':'Shop','metricName':'Errors','stat':'Sum','period':60,"
            + "'dimensions':{'Version':'v8'}}},"
            + "{'id':'requests','metric':{'namespace':'Shop','metricName':'Requests','stat':'Sum','period':60,"
            + "'dimensions':{'Version':'v8'}}}]}";

    private final MovableClock clock = MovableClock.at(Instant.parse("2026-01-05T12:00:00Z"));
    private Shop shop;

    @BeforeEach
    void start() {
        shop = new Shop(SimulatorOptions.DEFAULT.withClock(clock));
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    /** A minute passes in which something was measured. */
    private AlarmState afterAMinuteOf(String alarm, int errors, int requests) {
        shop.simulator.metrics().record(ERRORS, clock.instant(), errors);
        shop.simulator.metrics().record(REQUESTS, clock.instant(), requests);
        clock.advance(Duration.ofMinutes(1));
        shop.simulator.operator().evaluateAlarms();
        return shop.simulator.cloudWatch().state(alarm);
    }

    @Test
    void anAlarmIsCreatedReadChangedAndDeleted() {
        Engine.Resource alarm = shop.engine.create(ALARM, "errors", SINGLE);
        assertThat(alarm.text("arn")).isEqualTo("arn:aws:cloudwatch:eu-west-1:111122223333:alarm:errors");
        assertThat(changes(alarm.diff(SINGLE))).isEmpty();
        String higher = SINGLE.replace("'threshold':5", "'threshold':7.5");
        assertThat(changes(alarm.diff(higher))).containsExactly("threshold UPDATE");
        Engine.Resource changed = alarm.update(higher);
        assertThat(Engine.json(changed.read().getProperties(), "threshold")).isEqualTo("7.5");
        assertThat(alarm.diff(SINGLE.replace("'errors'", "'other'")).getReplacesList())
                .containsExactly("name");
        assertThat(shop.simulator.isEmpty()).isFalse();
        changed.delete();
        assertThat(shop.simulator.isEmpty()).isTrue();
    }

    @Test
    void anAlarmOfQueriesShowsNoDifferenceAfterwards() {
        Engine.Resource alarm = shop.engine.create(ALARM, "rate", RATE);
        assertThat(changes(alarm.diff(RATE))).isEmpty();
        assertThat(alarm.read().getProperties().getFieldsMap()).doesNotContainKeys("metricName", "statistic", "period");
        assertThat(changes(alarm.diff(RATE.replace("requests >= 20", "requests >= 50"))))
                .containsExactly("metricQueries[0].expression UPDATE");
    }

    @Test
    void twoMinutesOfThreeMakeAnAlarmAndTwoGoodOnesEndIt() {
        shop.engine.create(ALARM, "errors", SINGLE);
        assertThat(shop.simulator.cloudWatch().state("errors")).isEqualTo(AlarmState.INSUFFICIENT_DATA);
        assertThat(afterAMinuteOf("errors", 0, 100)).isEqualTo(AlarmState.OK);
        assertThat(afterAMinuteOf("errors", 9, 100)).isEqualTo(AlarmState.OK);
        assertThat(afterAMinuteOf("errors", 0, 100)).isEqualTo(AlarmState.OK);
        assertThat(afterAMinuteOf("errors", 8, 100)).isEqualTo(AlarmState.ALARM);
        assertThat(shop.simulator.cloudWatch().statuses().get("errors").reason())
                .isEqualTo("Threshold Crossed: 2 out of the last 3 datapoints [9.0 (05/01/26 12:01:00), 8.0 (05/01/26"
                        + " 12:03:00)] were greater than the threshold (5.0) (minimum 2 datapoints for OK -> ALARM"
                        + " transition).");
        assertThat(afterAMinuteOf("errors", 5, 100)).isEqualTo(AlarmState.OK);
    }

    @Test
    void minutesThatNobodyLookedAtAreLookedAtLater() {
        shop.engine.create(ALARM, "errors", SINGLE);
        for (int errors : new int[] {0, 9, 9, 0, 0}) {
            shop.simulator.metrics().record(ERRORS, clock.instant(), errors);
            clock.advance(Duration.ofMinutes(1));
        }
        shop.simulator.operator().evaluateAlarms();
        assertThat(shop.simulator.cloudWatch().history("errors"))
                .filteredOn(item -> item.startsWith("Alarm updated"))
                .containsExactly(
                        "Alarm updated from INSUFFICIENT_DATA to OK",
                        "Alarm updated from OK to ALARM",
                        "Alarm updated from ALARM to OK");
    }

    @Test
    void fewRequestsDoNotAlarm() {
        shop.engine.create(ALARM, "rate", RATE);
        assertThat(List.of(afterAMinuteOf("rate", 19, 19), afterAMinuteOf("rate", 10, 19)))
                .containsOnly(AlarmState.OK);
        assertThat(List.of(afterAMinuteOf("rate", 5, 20), afterAMinuteOf("rate", 2, 20)))
                .containsExactly(AlarmState.OK, AlarmState.ALARM);
    }

    @Test
    void aPercentileOfFewValuesIsIgnoredOnRequest() {
        String latency = SINGLE.replace("'statistic':'Sum'", "'extendedStatistic':'p99'");
        shop.engine.create(ALARM, "all", latency.replace("'errors'", "'all'"));
        shop.engine.create(
                ALARM,
                "many",
                latency.replace("{'name':'errors'", "{'name':'many','evaluateLowSampleCountPercentiles':'ignore'"));
        afterAMinuteOf("all", 900, 1);
        assertThat(afterAMinuteOf("all", 900, 1)).isEqualTo(AlarmState.ALARM);
        assertThat(shop.simulator.cloudWatch().state("many")).isEqualTo(AlarmState.INSUFFICIENT_DATA);
    }

    @Test
    void aSecondAlarmOfTheNameOverwritesTheFirstAndKeepsItsState() {
        shop.engine.create(ALARM, "errors", SINGLE);
        assertThat(afterAMinuteOf("errors", 0, 1)).isEqualTo(AlarmState.OK);
        shop.engine.create(ALARM, "other", SINGLE.replace("'threshold':5", "'threshold':9"));
        assertThat(shop.simulator.cloudWatch().alarms()).hasSize(1);
        assertThat(shop.simulator.cloudWatch().state("errors")).isEqualTo(AlarmState.OK);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'returnData':true           | 'returnData':false             | Exactly one element of the metrics list should return data.
            'id':'errors'               | 'id':'Errors'                  | The id 'Errors' does not match [a-z][a-zA-Z0-9_]*
            'id':'errors'               | 'id':'requests'                | The id 'requests' is used twice
            100 * errors                | 100 * error                    | The expression 'rate' names 'error', which is not there
            100 * errors / requests, 0) | 100 * errors / requests        | Error in expression 'rate': Unexpected end in expression
            IF(requests >= 20, 100 * errors / requests, 0) | METRICS()             | The expression 'rate' gives 2 time series: an alarm watches one
            IF(requests >= 20, 100 * errors / requests, 0) | SUM(errors)           | The expression 'rate' gives a number, not a time series
            IF(                         | SEARCH(                        | SEARCH is not supported on Metric Alarms.
            'evaluationPeriods':3       | 'evaluationPeriods':1441       | Metrics cannot be checked across more than a day (EvaluationPeriods * Period must be <= 86400).
            'datapointsToAlarm':2       | 'datapointsToAlarm':4          | DatapointsToAlarm (4) must not be greater than EvaluationPeriods (3)
            """, quoteCharacter = '"')
    void whatCloudWatchRefuses(String good, String bad, String message) {
        assertThat(RATE).contains(good);
        String inputs = new StringBuilder(RATE)
                .replace(RATE.indexOf(good), RATE.indexOf(good) + good.length(), bad)
                .toString();
        assertThat(refusal(() -> shop.engine.create(ALARM, "rate", inputs)))
                .startsWith("creating CloudWatch Metric Alarm (rate): operation error CloudWatch: PutMetricAlarm,"
                        + " https response error StatusCode: 400, RequestID: simulated, ValidationError: ")
                .contains(message);
    }

    @Test
    void whatTheProviderRefuses() {
        assertThat(shop.engine.failures(ALARM, "errors", SINGLE.replace("'statistic':'Sum',", "")))
                .containsExactly("statistic: One of `statistic` or `extended_statistic` must be set for a cloudwatch"
                        + " metric alarm");
        assertThat(shop.engine.failures(ALARM, "rate", RATE.replace("{'name'", "{'period':60,'name'")))
                .containsExactly("period: Conflicting configuration arguments: conflicts with metricQueries");
        assertThat(shop.engine.failures(ALARM, "errors", SINGLE.replace("'period':60", "'period':90")))
                .singleElement()
                .asString()
                .startsWith("period: expected period to be divisible by 60, got: 90");
    }
}
