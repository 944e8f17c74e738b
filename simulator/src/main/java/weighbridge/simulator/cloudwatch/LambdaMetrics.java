package weighbridge.simulator.cloudwatch;

import java.util.List;
import java.util.Map;
import weighbridge.simulator.lambda.InvocationListener;

/**
 * The metrics of Lambda: each invocation counts for its version, for its function and for the Region. That a metric is
 * emitted with 0 as well, so that it has data wherever there were invocations, is an assumption.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html">Types of metrics for Lambda
 *     functions</a>
 */
public final class LambdaMetrics implements InvocationListener {
    private static final String NAMESPACE = "AWS/Lambda";

    private final Metrics metrics;

    public LambdaMetrics(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void ended(Invocation invocation) {
        String function = invocation.function();
        Map<String, String> version =
                Map.of("FunctionName", function, "Resource", function + ":" + invocation.version());
        boolean throttled = invocation.ending() == Ending.THROTTLED;
        for (Map<String, String> of : List.of(version, Map.of("FunctionName", function), Map.<String, String>of())) {
            record(invocation, "Throttles", of, throttled ? 1 : 0);
            if (!throttled) {
                ran(invocation, of);
            }
        }
        if (!throttled) {
            concurrent(invocation, version);
        }
    }

    private void ran(Invocation invocation, Map<String, String> of) {
        record(invocation, "Invocations", of, 1);
        record(invocation, "Errors", of, invocation.ending() == Ending.ANSWERED ? 0 : 1);
        record(invocation, "Duration", of, invocation.duration().toNanos() / 1e6);
    }

    private void concurrent(Invocation invocation, Map<String, String> version) {
        InUse inUse = invocation.inUse();
        String function = invocation.function();
        record(invocation, "ConcurrentExecutions", version, inUse.version());
        record(invocation, "ConcurrentExecutions", Map.of("FunctionName", function), inUse.function());
        record(invocation, "ConcurrentExecutions", Map.of(), inUse.account());
        if (inUse.allocated() > 0) {
            provisioned(invocation, version);
        }
    }

    private void provisioned(Invocation invocation, Map<String, String> version) {
        InUse inUse = invocation.inUse();
        boolean on = invocation.provisioned();
        record(invocation, "ProvisionedConcurrencyInvocations", version, on ? 1 : 0);
        record(invocation, "ProvisionedConcurrencySpilloverInvocations", version, on ? 0 : 1);
        record(invocation, "ProvisionedConcurrentExecutions", version, inUse.provisioned());
        double used = (double) inUse.provisioned() / inUse.allocated();
        record(invocation, "ProvisionedConcurrencyUtilization", version, used);
    }

    private void record(Invocation invocation, String name, Map<String, String> dimensions, double value) {
        metrics.record(Metric.of(NAMESPACE, name, dimensions), invocation.start(), value);
    }
}
