/** As much of IAM as a function's execution role needs: roles, their policies, and what those allow. */
package weighbridge.simulator.iam;
