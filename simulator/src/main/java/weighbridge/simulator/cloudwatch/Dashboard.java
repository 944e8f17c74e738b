package weighbridge.simulator.cloudwatch;

/**
 * A dashboard.
 *
 * @param body JSON, as it was put
 */
public record Dashboard(String name, String arn, String body) {}
