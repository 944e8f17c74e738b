/** KMS: keys, aliases and who may use them. Nothing is encrypted. */
package weighbridge.simulator.kms;
