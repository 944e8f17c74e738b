/** What all simulated AWS services share: the account, ids, quotas and the way they refuse. */
package weighbridge.simulator.aws;
