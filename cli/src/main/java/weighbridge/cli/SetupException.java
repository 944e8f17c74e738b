package weighbridge.cli;

/** The command cannot start: a message for the user that names what is wrong and how to mend it. */
public final class SetupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SetupException(String message) {
        super(message);
    }
}
