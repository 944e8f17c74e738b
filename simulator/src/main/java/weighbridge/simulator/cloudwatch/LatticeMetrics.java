package weighbridge.simulator.cloudwatch;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import weighbridge.simulator.dataplane.RequestObserver;
import weighbridge.simulator.dataplane.ServedRequest;

/**
 * The metrics of VPC Lattice: each request counts for its service and for the target group that it went to, with and without
 * the Availability Zone.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc-lattice/latest/ug/monitoring-cloudwatch.html">CloudWatch metrics for Amazon
 *     VPC Lattice</a>
 */
public final class LatticeMetrics implements RequestObserver {
    private static final String NAMESPACE = "AWS/VpcLattice";

    private final Metrics metrics;
    private final Clock clock;
    private final String zone;

    /**
     * Records into these metrics.
     *
     * @param region all requests come from its first zone
     */
    public LatticeMetrics(Metrics metrics, Clock clock, String region) {
        this.metrics = metrics;
        this.clock = clock;
        this.zone = region + "a";
    }

    @Override
    public void served(ServedRequest request) {
        String arn = request.service().arn();
        record(request, "Service", arn.substring(arn.lastIndexOf('/') + 1));
        request.targetGroup().ifPresent(group -> record(request, "TargetGroup", group.id()));
    }

    private void record(ServedRequest request, String dimension, String id) {
        record(request, Map.of(dimension, id));
        record(request, Map.of(dimension, id, "AvailabilityZone", zone));
    }

    private void record(ServedRequest request, Map<String, String> dimensions) {
        Instant now = clock.instant();
        metrics.recordAlways(Metric.of(NAMESPACE, "TotalRequestCount", dimensions), now, 1);
        for (int hundreds = 2; hundreds <= 5; hundreds++) {
            Metric code = Metric.of(NAMESPACE, "HTTPCode_" + hundreds + "XX_Count", dimensions);
            metrics.recordAlways(code, now, request.status() / 100 == hundreds ? 1 : 0);
        }
        double milliseconds = request.took().toNanos() / 1e6;
        metrics.record(Metric.of(NAMESPACE, "RequestTime", dimensions), now, milliseconds);
    }
}
