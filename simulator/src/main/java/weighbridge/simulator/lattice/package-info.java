/**
 * VPC Lattice's control plane: its state and the operations that change it, each with what AWS refuses. The shapes and
 * limits are those of the AWS service model {@code vpc-lattice/2022-11-30}; what it does not say is in docs/simulator.md.
 * Not safe for use by several threads: the simulator lets one call in at a time.
 */
package weighbridge.simulator.lattice;
