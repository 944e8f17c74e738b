/** SNS: topics, e-mail subscriptions, and an inbox in place of the mail. */
package weighbridge.simulator.sns;
