package weighbridge.config;

/**
 * One thing that is wrong with a stack's config.
 *
 * @param path the full path of the key, such as {@code weighbridge:listeners.https.port}, or the file where no key is meant
 * @param found what stands there; never a value from under {@code secrets} or {@code environment}
 * @param rule what it breaks
 * @param fix how to mend it
 */
public record Problem(String path, String found, String rule, String fix) {
    /** The problem as four lines: where, what, why, and what to do. */
    @Override
    public String toString() {
        return path + "\n  found: " + found + "\n  rule:  " + rule + "\n  fix:   " + fix;
    }
}
