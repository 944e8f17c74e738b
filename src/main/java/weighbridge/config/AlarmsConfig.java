package weighbridge.config;

import java.util.List;
import java.util.OptionalInt;

/**
 * The alarms of each version.
 *
 * @param errorRate per cent of a version's requests, above 0 and below 100: more than that is bad
 * @param latencyP99 milliseconds; empty for no such alarm
 * @param throttles throttled invocations a minute
 * @param minimumRequests requests a minute below which error rate and latency say nothing
 * @param addresses mail addresses that hear of each alarm
 * @param rollback whether error rate and latency take a version out of traffic
 */
public record AlarmsConfig(
        double errorRate,
        OptionalInt latencyP99,
        int throttles,
        int minimumRequests,
        Datapoints datapoints,
        List<String> addresses,
        boolean rollback) {
    public AlarmsConfig {
        Valid.require(errorRate > 0 && errorRate < 100, "an error rate of " + errorRate + " per cent");
        Valid.require(latencyP99.orElse(1) >= 1, "a latency of " + latencyP99.orElse(1) + " ms");
        Valid.require(throttles >= 1, "throttles " + throttles);
        Valid.require(minimumRequests >= 1, "minimumRequests " + minimumRequests);
        Valid.requireUnique("address", addresses, address -> address);
        addresses = List.copyOf(addresses);
    }

    /**
     * How many of the last one-minute periods must be bad.
     *
     * @param breaching 1 to {@code of}
     */
    public record Datapoints(int breaching, int of) {
        public Datapoints {
            Valid.require(
                    breaching >= 1 && breaching <= of, breaching + " of " + of + " periods can never be: too many");
        }
    }
}
