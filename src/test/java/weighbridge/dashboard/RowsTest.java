package weighbridge.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.Stacks.aStack;
import static weighbridge.Stacks.listener;

import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import weighbridge.Stacks;
import weighbridge.config.Action;
import weighbridge.config.AlarmsConfig;
import weighbridge.config.AlarmsConfig.Datapoints;
import weighbridge.config.StackConfig;
import weighbridge.config.VersionConfig;
import weighbridge.split.TrafficSplit;

class RowsTest {
    private static final AlarmsConfig ALARMS =
            new AlarmsConfig(2.5, OptionalInt.of(800), 3, 20, new Datapoints(2, 3), List.of(), false);

    @Test
    void all_versions_have_a_row_as_long_as_there_is_room() {
        assertThat(names(Rows.of(versions(40)))).hasSize(40).startsWith("v01").endsWith("v40");
    }

    /** v58, v59 and v60 have traffic, and come last by name. */
    @Test
    void versions_in_use_have_rows_before_all_others() {
        assertThat(names(Rows.of(versions(60))))
                .hasSize(40)
                .startsWith("v01", "v02")
                .endsWith("v35", "v36", "v57", "v58", "v59", "v60");
    }

    /** CloudWatch user guide, "CloudWatch service quotas", and "Dashboard body structure and syntax" for alarm widgets. */
    @Test
    void with_every_row_taken_it_keeps_to_what_cloudwatch_takes() {
        List<Watched> all = IntStream.rangeClosed(1, Rows.MOST)
                .mapToObj(number -> new Watched("v" + number, "tg-" + number, "orders", "" + number, OptionalInt.of(1)))
                .toList();
        List<String> alarms = IntStream.rangeClosed(1, 180)
                .mapToObj(number -> "arn:" + number)
                .toList();
        var bodies = new Bodies(JsonParser.parseString(new Body(
                                "orders", "svc-1", "eu-west-1", all, List.of("v41", "v42"), Optional.of(ALARMS), alarms)
                        .json())
                .getAsJsonObject());

        assertThat(bodies.widgets())
                .hasSize(288)
                .hasSizeLessThanOrEqualTo(500)
                .allSatisfy(widget -> assertThat(
                                widget.get("x").getAsInt() + widget.get("width").getAsInt())
                        .isLessThanOrEqualTo(24));
        assertThat(bodies.metrics()).hasSize(1926).hasSizeLessThanOrEqualTo(2_500);
        assertThat(bodies.widgets().stream()
                        .filter(widget -> widget.get("type").getAsString().equals("alarm"))
                        .map(widget -> widget.getAsJsonObject("properties")
                                .getAsJsonArray("alarms")
                                .size()))
                .containsExactly(100, 80);
        assertThat(bodies.titles()).endsWith("No room here for v41, v42.");
    }

    /** v01 and so on; the last four are in use. */
    private static StackConfig versions(int count) {
        StackConfig rest = aStack().build();
        List<VersionConfig> versions = IntStream.rangeClosed(1, count)
                .mapToObj(number -> "v%02d".formatted(number))
                .map(Stacks::published)
                .toList();
        String stable = "v" + (count - 3);
        var action = new Action.Forward(
                TrafficSplit.of(Map.of("v" + count, 40, "v" + (count - 1), 30, "v" + (count - 2), 30)),
                stable,
                Optional.empty());
        return new StackConfig(
                rest.region(),
                rest.account(),
                rest.network(),
                rest.service(),
                false,
                versions,
                List.of(listener("https", 443, action)),
                Optional.empty(),
                true);
    }

    private static List<String> names(List<VersionConfig> versions) {
        return versions.stream().map(VersionConfig::name).toList();
    }
}
