/** Amazon Data Firehose: delivery streams and what was put into them. */
package weighbridge.simulator.firehose;
