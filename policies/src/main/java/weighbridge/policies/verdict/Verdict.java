package weighbridge.policies.verdict;

import java.util.List;

/** What one rule says of one resource. A rule that cannot read its input does not pass it: it says so. */
public sealed interface Verdict {
    /**
     * The resource keeps the rule.
     *
     * @param warnings what the reader should know all the same, such as an exception in use; printed, never refusing
     */
    record Compliant(List<String> warnings) implements Verdict {
        /** Compliant, and nothing to say. */
        public static final Verdict PLAIN = new Compliant(List.of());

        public Compliant {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * The resource breaks the rule.
     *
     * @param message what was found, what is allowed, and what to change
     */
    record Violation(String message) implements Verdict {}

    /** Whether the rule is kept, and there is nothing to say. */
    default boolean isPlain() {
        return this instanceof Compliant compliant && compliant.warnings().isEmpty();
    }

    /** The rule has nothing to judge here. */
    record NotApplicable(String reason) implements Verdict {}

    /**
     * The rule depends on a value that the engine does not know yet. Advisory in a preview, a violation in an update.
     *
     * @param property the path of the unknown property
     */
    record Undecided(String subject, String property) implements Verdict {}
}
