/**
 * AWS on one machine, for tests and the demo, never on a deploy path: VPC Lattice, Lambda and what they need, behind the real
 * Pulumi engine, with a data plane that answers real HTTP requests. What it does and where that is known from is in
 * docs/simulator.md.
 */
package weighbridge.simulator;
