package weighbridge.policies.pack;

import java.util.List;

/** The policy config is wrong. The message lists all problems, each with its key, value, rule and fix. */
public final class BadConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadConfigException(List<String> problems) {
        super("policy config is wrong:\n  " + String.join("\n  ", problems));
    }
}
