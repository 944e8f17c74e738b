package weighbridge.config;

/** The value of an environment variable, which is nobody's to print. */
public sealed interface Variable {
    String value();

    /** Plain text of the stack file. */
    record Plain(String value) implements Variable {
        @Override
        public String toString() {
            return "Plain";
        }
    }

    /**
     * A secret of {@code weighbridge:secrets}.
     *
     * @param name the secret's own
     */
    record Secret(String name, String value) implements Variable {
        @Override
        public String toString() {
            return "Secret[" + name + "]";
        }
    }
}
