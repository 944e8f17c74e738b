/**
 * What a resource type's properties are, and what follows from that alone: the checks before a deployment, the differences
 * between two of them, and what a preview can know.
 */
package weighbridge.simulator.provider.schema;
