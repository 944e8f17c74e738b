package weighbridge.simulator.cloudwatch;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weighbridge.simulator.aws.Account;
import weighbridge.simulator.aws.Service;
import weighbridge.simulator.cloudwatch.dashboard.DashboardBody;
import weighbridge.simulator.cloudwatch.dashboard.Problems;

/** Dashboards. They belong to all Regions of an account. */
public final class Dashboards {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final Map<String, Dashboard> held = new LinkedHashMap<>();
    private final Account account;

    Dashboards(Account account) {
        this.account = account;
    }

    /** Makes a dashboard or overwrites the one of that name (PutDashboard). */
    public void put(String name, String body) {
        Problems problems = DashboardBody.check(body);
        if (!problems.errors().isEmpty()) {
            throw Service.CLOUDWATCH.refusal(
                    "PutDashboard",
                    "InvalidParameterInput",
                    400,
                    "The dashboard body is invalid, there are "
                            + problems.errors().size() + " validation errors: " + GSON.toJson(problems.errors()));
        }
        String arn = account.globalArn("cloudwatch", "dashboard/" + name);
        held.put(name, new Dashboard(name, arn, body, problems.warnings()));
    }

    public Dashboard get(String name) {
        Dashboard dashboard = held.get(name);
        if (dashboard == null) {
            throw Service.CLOUDWATCH.notFound("GetDashboard", "Dashboard " + name + " does not exist");
        }
        return dashboard;
    }

    /** Every dashboard, in the order made. */
    public List<Dashboard> all() {
        return List.copyOf(held.values());
    }

    public void delete(String name) {
        if (held.remove(name) == null) {
            throw Service.CLOUDWATCH.notFound("DeleteDashboards", "The specified dashboard does not exist: " + name);
        }
    }

    boolean isEmpty() {
        return held.isEmpty();
    }
}
