/** CloudWatch Logs: log groups that exist, and nothing in them. */
package weighbridge.simulator.logs;
