/**
 * What PutDashboard takes: CloudWatch API reference, "Dashboard body structure and syntax". Each part of the body is a shape
 * that notes what is wrong with it.
 */
package weighbridge.simulator.cloudwatch.dashboard;
