package weighbridge.dashboard;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weighbridge.config.AlarmsConfig;

/**
 * The body of a service's dashboard: the states of its alarms, what callers see, then a row a version.
 *
 * @param serviceId {@code svc-…}
 * @param versions those with a row
 * @param omitted the names of those without one
 * @param alarms what counts as bad; empty where the stack has no alarms
 * @param alarmArns the alarms whose states are shown
 */
record Body(
        String service,
        String serviceId,
        String region,
        List<Watched> versions,
        List<String> omitted,
        Optional<AlarmsConfig> alarms,
        List<String> alarmArns) {
    /** An alarm widget takes up to 100 (CloudWatch API reference, "Dashboard body structure and syntax"). */
    private static final int ALARMS_A_WIDGET = 100;

    /** The same for the same config, to the letter: nobody reads a difference that means nothing. */
    String json() {
        JsonObject body = new JsonObject();
        body.addProperty("start", "-PT3H");
        // Each graph keeps its period of a minute, which is what the alarms look at.
        body.addProperty("periodOverride", "inherit");
        body.add("widgets", grid().json());
        return body.toString();
    }

    private Grid grid() {
        Grid grid = new Grid();
        grid.row(2, List.of(new Widget.Text(heading())));
        chunks(alarmArns).forEach(some -> grid.row(3, List.of(new Widget.States("Alarms", some))));
        grid.row(5, new ServiceRow(serviceId, region).widgets());
        for (Watched version : versions) {
            var row = new VersionRow(version, versions, region, alarms);
            grid.row(1, List.of(row.heading()));
            grid.row(5, row.widgets());
        }
        if (!omitted.isEmpty()) {
            grid.row(2, List.of(new Widget.Text("No room here for " + String.join(", ", omitted) + ".")));
        }
        return grid;
    }

    private String heading() {
        return """
                # %s, %s
                What callers see, then a row a version. A bad version gets weight 0 in the stack file; what to do when is in docs/alarms.md.""".formatted(service, region);
    }

    private static List<List<String>> chunks(List<String> all) {
        List<List<String>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += ALARMS_A_WIDGET) {
            chunks.add(all.subList(from, Math.min(from + ALARMS_A_WIDGET, all.size())));
        }
        return chunks;
    }
}
