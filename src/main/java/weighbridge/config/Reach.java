package weighbridge.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rules that no request reaches, because one rule above takes all that they would. A warning each, never a refusal: a rule at
 * priority 1 that answers for all of them is a way to close a service for an hour.
 */
public final class Reach {
    private Reach() {}

    /** One line for each rule that is never reached. */
    public static List<String> warnings(StackConfig config) {
        List<String> warnings = new ArrayList<>();
        for (ListenerConfig listener : config.listeners()) {
            for (RuleConfig rule : listener.rules()) {
                above(rule, listener)
                        .map(above -> warning(listener, above, rule))
                        .ifPresent(warnings::add);
            }
        }
        return warnings;
    }

    /** The first rule, by priority, that takes all that this one would. */
    private static Optional<RuleConfig> above(RuleConfig rule, ListenerConfig listener) {
        return listener.rules().stream()
                .takeWhile(above -> above.priority() < rule.priority())
                .filter(above -> Coverage.covers(above.match(), rule.match()))
                .findFirst();
    }

    private static String warning(ListenerConfig listener, RuleConfig above, RuleConfig rule) {
        return ("weighbridge:listeners.%1$s.rules.%2$s: no request reaches %2$s (priority %3$d): %4$s (priority %5$d) takes them"
                        + " all; put %2$s before %4$s, narrow the match of %4$s, or remove %2$s; leave it while that is meant")
                .formatted(listener.name(), rule.name(), rule.priority(), above.name(), above.priority());
    }
}
