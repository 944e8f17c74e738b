package weighbridge.simulator.cloudwatch;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The name of a metric. Other dimensions are another metric: CloudWatch sums nothing up by itself (CloudWatch User Guide,
 * "Dimensions").
 *
 * @param dimensions values by name, at most 30
 */
public record Metric(String namespace, String name, SortedMap<String, String> dimensions) {
    public Metric {
        dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
    }

    public static Metric of(String namespace, String name, Map<String, String> dimensions) {
        return new Metric(namespace, name, new TreeMap<>(dimensions));
    }

    /** Such as {@code AWS/Lambda Errors {FunctionName=orders}}. */
    @Override
    public String toString() {
        return namespace + " " + name + " " + dimensions;
    }
}
