/**
 * The provider protocol that Pulumi's engine speaks ({@code pulumirpc.ResourceProvider}), in front of the simulated AWS. It
 * behaves as {@code pulumi-aws} 6.83 does, which is the Terraform provider behind Pulumi's bridge, its traps included.
 */
package weighbridge.simulator.provider;
