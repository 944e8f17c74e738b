/** AWS Resource Access Manager: resource shares, their principals and invitations, for service networks of VPC Lattice. */
package weighbridge.simulator.ram;
