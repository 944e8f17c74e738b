package weighbridge.simulator.cloudwatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weighbridge.simulator.cloudwatch.Metric;

/** One thing wrong at a time with a body of every type of widget. */
class DashboardBodyTest {
    private static final String GOOD = """
            {"start": "-PT3H", "periodOverride": "inherit", "widgets": [
              {"type": "text", "x": 0, "y": 0, "width": 24, "height": 2, "properties": {"markdown": "# orders"}},
              {"type": "metric", "x": 0, "y": 2, "width": 12, "height": 6, "properties": {
                "region": "eu-west-1", "title": "Error rate", "view": "timeSeries", "period": 60, "stat": "Sum",
                "metrics": [
                  ["AWS/VpcLattice", "HTTPCode_5XX_Count", "TargetGroup", "tg-7", {"id": "errors", "visible": false}],
                  [".", "TotalRequestCount", ".", ".", {"id": "requests", "stat": "p99", "yAxis": "right"}],
                  [{"expression": "100 * errors / requests", "label": "v7", "color": "#1f77b4"}]],
                "yAxis": {"left": {"min": 0, "max": 100, "label": "%", "showUnits": false}},
                "legend": {"position": "bottom"},
                "annotations": {"horizontal": [{"value": 5, "label": "alarm", "fill": "above"}]}}},
              {"type": "log", "x": 12, "y": 2, "width": 12, "height": 6, "properties": {
                "region": "eu-west-1", "title": "Cold starts", "view": "table",
                "query": "SOURCE '/aws/lambda/orders' | filter ispresent(@initDuration)"}},
              {"type": "alarm", "x": 0, "y": 8, "width": 24, "height": 2, "properties": {
                "title": "Alarms", "sortBy": "stateUpdatedTimestamp",
                "alarms": ["arn:aws:cloudwatch:eu-west-1:111122223333:alarm:orders-v7-errors"]}}]}
            """;

    private static List<String> errors(String body) {
        return DashboardBody.check(body).errors().stream()
                .map(problem -> problem.dataPath() + ": " + problem.message())
                .toList();
    }

    @Test
    void aBodyOfEveryTypeOfWidgetIsTaken() {
        Problems problems = DashboardBody.check(GOOD);
        assertThat(problems.errors()).isEmpty();
        assertThat(problems.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            "x": 12, "y": 2 ~ "y": 2 ~ /widgets/2: Should have both x and y, or neither
            "width": 24 ~ "width": 25 ~ /widgets/0/width: Should be an integer of 1 to 24
            "type": "text" ~ "type": "words" ~ /widgets/0/type: Should be equal to one of the allowed values: metric, text, log, alarm, explorer
            "markdown" ~ "text" ~ /widgets/0/properties: Should have required property 'markdown'
            "region": "eu-west-1", "title": "Error ~ "title": "Error ~ /widgets/1/properties: Should have required property 'region'
            "view": "timeSeries" ~ "view": "lines" ~ /widgets/1/properties/view: Should be equal to one of the allowed values: timeSeries, singleValue, gauge, bar, pie, table
            "period": 60 ~ "period": 90 ~ /widgets/1/properties/period: Should be a multiple of 60
            "stat": "Sum" ~ "stat": "Median" ~ /widgets/1/properties/stat: Should be a statistic, such as Sum or p99
            ["AWS/VpcLattice" ~ ["." ~ /widgets/1/properties/metrics: "." stands for nothing: the metric before has no part 0
            "TargetGroup", "tg-7" ~ "TargetGroup" ~ /widgets/1/properties/metrics: a metric is a namespace, a name, and names and values of dimensions in pairs, not [AWS/VpcLattice, HTTPCode_5XX_Count, TargetGroup]
            "id": "errors" ~ "id": "Errors" ~ /widgets/1/properties/metrics/0/id: Should begin with a small letter
            "id": "errors" ~ "id": "requests" ~ /widgets/1/properties/metrics/1: Should NOT have an id twice: "requests"
            "visible": false ~ "hidden": true ~ /widgets/1/properties/metrics/0: Should NOT have additional properties: 'hidden'
            "yAxis": "right" ~ "yAxis": "top" ~ /widgets/1/properties/metrics/1/yAxis: Should be equal to one of the allowed values: left, right
            "#1f77b4" ~ "blue" ~ /widgets/1/properties/metrics/2/color: Should match pattern "#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})"
            "max": 100 ~ "max": "100" ~ /widgets/1/properties/yAxis/left/max: Should be number
            {"value": 5, "label" ~ {"label" ~ /widgets/1/properties/annotations/horizontal/0: Should have required property 'value'
            {"horizontal" ~ {"alarms": [], "horizontal" ~ /widgets/1/properties: Should NOT have both an alarm and metrics or other annotations
            "SOURCE '/aws/lambda/orders' ~ "/aws/lambda/orders ~ /widgets/2/properties/query: Should match pattern "(?s)SOURCE ('[^']+'|"[^"]+").*"
            "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:orders-v7-errors" ~ "orders-v7-errors" ~ /widgets/3/properties/alarms/0: Should match pattern "arn:[^:]+:cloudwatch:[^:]+:\\d{12}:alarm:.+"
            "periodOverride": "inherit" ~ "theme": "dark" ~ : Should NOT have additional properties: 'theme'
            """)
    void oneThingWrong(String good, String bad, String error) {
        assertThat(GOOD).contains(good);
        String body = GOOD.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad));
        assertThat(errors(body)).contains(error);
    }

    @Test
    void aGaugeNeedsItsLimits() {
        String gauge = GOOD.replace("\"view\": \"timeSeries\"", "\"view\": \"gauge\"");
        assertThat(errors(gauge)).isEmpty();
        assertThat(errors(gauge.replace("\"min\": 0, ", "")))
                .containsExactly(
                        "/widgets/1/properties: Should have 'min' and 'max' in yAxis/left, as its view is gauge");
    }

    @Test
    void fiveHundredWidgetsAndNoMore() {
        String text = "{\"type\": \"text\", \"properties\": {\"markdown\": \"x\"}}";
        String most = String.join(",", Collections.nCopies(500, text));
        assertThat(errors("{\"widgets\": [" + most + "]}")).isEmpty();
        assertThat(errors("{\"widgets\": [" + most + "," + text + "]}"))
                .containsExactly("/widgets: Should have 0 to 500 items");
    }

    @Test
    void anExpressionThatCannotBeDrawnIsAWarning() {
        assertThat(DashboardBody.check(GOOD.replace("100 * errors / requests", "100 * faults / requests"))
                        .warnings())
                .containsExactly(new Problems.Problem(
                        "/widgets/1/properties/metrics/2", "The expression names 'faults', which is not there"));
        assertThat(DashboardBody.check(GOOD.replace("100 * errors / requests", "100 *"))
                        .warnings())
                .containsExactly(new Problems.Problem(
                        "/widgets/1/properties/metrics/2", "Unexpected end in expression '100 *'"));
    }

    @Test
    void aPointStandsForWhatTheMetricBeforeHas() {
        var metrics = JsonParser.parseString("[[\"AWS/Lambda\",\"Errors\",\"FunctionName\",\"orders\"],"
                        + "[{\"expression\":\"1\"}],[\".\",\"Throttles\",\".\",\".\",\"Resource\",\"orders:7\"]]")
                .getAsJsonArray();
        assertThat(MetricEntry.readAll(metrics))
                .extracting(MetricEntry::metric)
                .containsExactly(
                        Optional.of(Metric.of("AWS/Lambda", "Errors", Map.of("FunctionName", "orders"))),
                        Optional.empty(),
                        Optional.of(Metric.of(
                                "AWS/Lambda", "Throttles", Map.of("FunctionName", "orders", "Resource", "orders:7"))));
    }

    @Test
    void whatIsNoJsonIsNoBody() {
        assertThat(errors("{\"widgets\": [")).containsExactly(": The field DashboardBody must be a valid JSON object");
    }
}
