package weighbridge.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.Stacks.aStack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import weighbridge.Declared;
import weighbridge.config.AlarmsConfig;
import weighbridge.config.AlarmsConfig.Datapoints;
import weighbridge.config.StackConfig;
import weighbridge.config.VersionConfig;

class ServiceDashboardTest {
    private static final AlarmsConfig ALARMS =
            new AlarmsConfig(2.5, OptionalInt.of(800), 3, 20, new Datapoints(2, 3), List.of(), false);

    @Test
    void its_name_ends_with_the_region_since_an_account_has_its_dashboards_once() {
        var declared = Declared.by(aStack().dashboard().build());

        assertThat(declared.one("aws:cloudwatch/dashboard:Dashboard", "orders").at("dashboardName"))
                .isEqualTo("orders-eu-west-1");
    }

    @Test
    void a_stack_may_do_without() {
        assertThat(Declared.by(aStack().build()).keys()).noneMatch(key -> key.contains("Dashboard"));
    }

    @Test
    void it_has_the_service_and_a_row_a_version() {
        assertThat(Bodies.of(aStack().dashboard().build()).titles())
                .containsExactly(
                        """
                        # orders, eu-west-1
                        What callers see, then a row a version. A bad version gets weight 0 in the stack file; what to do when is in docs/alarms.md.""",
                        "Requests",
                        "Answers of 4xx",
                        "Answers of 5xx",
                        "Request time",
                        "## v7   `orders:7`",
                        "Share of requests",
                        "Error rate (5xx)",
                        "Latency",
                        "Cold starts",
                        "Throttles",
                        "Concurrency",
                        "## v8   `orders:8`",
                        "Share of requests",
                        "Error rate (5xx)",
                        "Latency",
                        "Cold starts",
                        "Throttles",
                        "Concurrency");
    }

    @Test
    void the_share_is_of_the_requests_of_all_versions() {
        JsonObject share = Bodies.of(aStack().dashboard().build()).inRowOf("v8", "Share of requests");

        assertThat(metrics(share)).hasToString("""
                [["AWS/VpcLattice","TotalRequestCount","TargetGroup","id:orders/v7",{"id":"r0","stat":"Sum","visible":false}],\
                ["AWS/VpcLattice","TotalRequestCount","TargetGroup","id:orders/v8",{"id":"r1","stat":"Sum","visible":false}],\
                [{"expression":"100 * r1 / (r0 + r1)","id":"formula","label":"share"}]]""");
    }

    @Test
    void the_error_rate_shows_where_the_alarm_is() {
        JsonObject rate = Bodies.of(aStack().alarms(ALARMS).dashboard().build()).inRowOf("v8", "Error rate (5xx)");

        assertThat(metrics(rate)).hasToString("""
                [["AWS/VpcLattice","HTTPCode_5XX_Count","TargetGroup","id:orders/v8",{"id":"errors","stat":"Sum","visible":false}],\
                ["AWS/VpcLattice","TotalRequestCount","TargetGroup","id:orders/v8",{"id":"requests","stat":"Sum","visible":false}],\
                [{"expression":"100 * errors / requests","id":"formula","label":"5xx"}]]""");
        assertThat(rate.getAsJsonObject("properties").get("annotations")).hasToString("""
                        {"horizontal":[{"label":"alarm","value":2.5}]}""");
    }

    @Test
    void without_alarms_no_graph_shows_one() {
        Bodies body = Bodies.of(aStack().dashboard().build());

        assertThat(body.widgets())
                .noneMatch(widget -> widget.getAsJsonObject("properties").has("annotations")
                        || widget.get("type").getAsString().equals("alarm"));
    }

    @Test
    void the_states_of_all_alarms_come_first() {
        JsonObject states =
                Bodies.of(aStack().alarms(ALARMS).dashboard().build()).widgets().get(1);

        assertThat(states).hasToString("""
                {"type":"alarm","x":0,"y":2,"width":24,"height":3,"properties":{"title":"Alarms","alarms":[\
                "arn:orders/v7/error-rate","arn:orders/v7/latency-p99","arn:orders/v7/throttles",\
                "arn:orders/v8/error-rate","arn:orders/v8/latency-p99","arn:orders/v8/throttles"]}}""");
    }

    @Test
    void cold_starts_come_from_the_log_of_the_numbered_version() {
        JsonObject coldStarts = Bodies.of(aStack().dashboard().build()).inRowOf("v8", "Cold starts");

        assertThat(coldStarts.getAsJsonObject("properties").get("query").getAsString())
                .isEqualTo("SOURCE '/aws/lambda/orders' | filter @type = \"REPORT\" and ispresent(@initDuration)"
                        + " and @logStream like /\\[8\\]/ | stats count(*) as coldStarts,"
                        + " avg(@initDuration) as averageMs, pct(@initDuration, 99) as p99Ms");
    }

    @Test
    void a_version_that_is_kept_warm_shows_what_runs_on_it() {
        var warm = new VersionConfig.Published(
                "v9",
                "arn:aws:lambda:eu-west-1:111122223333:function:orders:9",
                VersionConfig.Events.V2,
                OptionalInt.of(2));
        Bodies body = Bodies.of(aStack().add(warm).dashboard().build());

        assertThat(body.titles()).contains("## v9   `orders:9`, 2 kept warm");
        assertThat(metrics(body.inRowOf("v9", "Concurrency"))).hasToString("""
                [["AWS/Lambda","ConcurrentExecutions","FunctionName","orders","Resource","orders:9",{"label":"at once","stat":"Maximum"}],\
                ["AWS/Lambda","ProvisionedConcurrentExecutions","FunctionName","orders","Resource","orders:9",{"label":"on warm","stat":"Maximum"}]]""");
        assertThat(metrics(body.inRowOf("v8", "Concurrency"))).hasSize(1);
    }

    @Test
    void the_same_config_has_the_same_body_to_the_letter() {
        StackConfig config = aStack().alarms(ALARMS).dashboard().build();

        assertThat(Bodies.of(config).body())
                .hasToString(Bodies.of(config).body().toString());
    }

    private static JsonArray metrics(JsonObject widget) {
        return widget.getAsJsonObject("properties").getAsJsonArray("metrics");
    }
}
