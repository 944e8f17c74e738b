/** Parameters, as AWS Systems Manager keeps them. */
package weighbridge.simulator.ssm;
