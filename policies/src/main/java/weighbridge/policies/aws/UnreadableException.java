package weighbridge.policies.aws;

import software.amazon.awssdk.core.exception.SdkException;

/** Why AWS cannot be asked; the message is one line. */
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadableException(String why) {
        super(why);
    }

    public UnreadableException(SdkException cause) {
        super(firstLine(cause), cause);
    }

    private static String firstLine(SdkException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
