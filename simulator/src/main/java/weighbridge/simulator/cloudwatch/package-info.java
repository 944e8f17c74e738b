/**
 * CloudWatch: metrics by minute, queries with metric math, alarms and dashboards. Which metrics there are, and where that is
 * known from, is in docs/metrics.md.
 */
package weighbridge.simulator.cloudwatch;
