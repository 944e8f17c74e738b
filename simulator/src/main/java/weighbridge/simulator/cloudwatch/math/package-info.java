/**
 * Metric math, as far as alarms and dashboards need it (CloudWatch User Guide, "Using metric math"). What it does not know it
 * refuses, so that nothing is worked out otherwise than CloudWatch would.
 */
package weighbridge.simulator.cloudwatch.math;
