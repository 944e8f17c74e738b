package weighbridge.metric;

import java.util.Map;

/** The dimensions by which CloudWatch tells one resource's metrics from another's (docs/metrics.md). */
public final class Dimensions {
    private Dimensions() {}

    /**
     * Of a target group, which is one version.
     *
     * @param id {@code tg-…}
     */
    public static Map<String, String> ofTargetGroup(String id) {
        return Map.of("TargetGroup", id);
    }

    /**
     * Of a VPC Lattice service.
     *
     * @param id {@code svc-…}
     */
    public static Map<String, String> ofService(String id) {
        return Map.of("Service", id);
    }

    /** Of a numbered function version. Lambda names it {@code orders:7}, not by its ARN. */
    public static Map<String, String> ofFunction(String name, String number) {
        return Map.of("FunctionName", name, "Resource", name + ":" + number);
    }
}
