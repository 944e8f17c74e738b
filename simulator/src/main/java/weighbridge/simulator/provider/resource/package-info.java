/** The resource types, a file each: {@code pulumi-aws} properties on one side, simulated AWS operations on the other. */
package weighbridge.simulator.provider.resource;
