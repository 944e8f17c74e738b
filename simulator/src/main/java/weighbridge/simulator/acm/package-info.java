/** AWS Certificate Manager: certificates that exist, and the names that they are good for. */
package weighbridge.simulator.acm;
