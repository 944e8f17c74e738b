/**
 * Who may call: the auth policies of VPC Lattice and how they judge a request. docs/simulator.md says which parts of IAM's
 * policy language are simulated.
 */
package weighbridge.simulator.dataplane.auth;
