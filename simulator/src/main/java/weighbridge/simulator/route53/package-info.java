/** Amazon Route 53: hosted zones, alias records in them, and how it chooses among records of one name. One for all Regions. */
package weighbridge.simulator.route53;
