package weighbridge.simulator.provider;

/** A call of the provider failed, in the words that the engine shows. */
final class ProviderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProviderException(String message, Throwable cause) {
        super(message, cause);
    }
}
