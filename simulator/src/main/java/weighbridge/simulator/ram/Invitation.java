package weighbridge.simulator.ram;

/**
 * An invitation to a resource share.
 *
 * @param receiver the account that it was sent to
 * @param accepted else it is pending; nobody rejects one here, and none expires
 */
public record Invitation(String arn, String shareArn, String receiver, boolean accepted) {
    Invitation accept() {
        return new Invitation(arn, shareArn, receiver, true);
    }
}
