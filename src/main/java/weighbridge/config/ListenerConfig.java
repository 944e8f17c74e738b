package weighbridge.config;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One listener of the service.
 *
 * @param port 1 to 65535, unique within the service
 * @param rules in the order of their priorities
 */
public record ListenerConfig(String name, int port, Protocol protocol, Action defaultAction, List<RuleConfig> rules) {
    public ListenerConfig {
        Names.requireListener(name);
        Valid.requireRange("port", port, 1, 65535);
        Valid.requireUnique("rule", rules, RuleConfig::name);
        Valid.requireUnique("priority", rules, RuleConfig::priority);
        rules = rules.stream()
                .sorted(Comparator.comparingInt(RuleConfig::priority))
                .toList();
    }

    /** The actions that forward, its own first. */
    public Stream<Action.Forward> forwards() {
        return Stream.concat(Stream.of(defaultAction), rules.stream().map(RuleConfig::action))
                .filter(Action.Forward.class::isInstance)
                .map(Action.Forward.class::cast);
    }

    /** The protocols that a listener with Lambda targets may speak. */
    public enum Protocol {
        HTTP,
        HTTPS
    }
}
