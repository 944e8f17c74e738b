/** As much of IAM as a function's execution role needs. Policies are kept, not evaluated. */
package weighbridge.simulator.iam;
