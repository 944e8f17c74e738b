package weighbridge.demo;

/** Something that the demo claims did not happen. */
final class UnexpectedTurn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnexpectedTurn(String message) {
        super(message);
    }
}
