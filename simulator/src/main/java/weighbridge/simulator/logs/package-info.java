/** CloudWatch Logs: log groups, their retention, and the events in their streams. */
package weighbridge.simulator.logs;
