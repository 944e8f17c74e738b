package weighbridge.config;

/**
 * One rule of a listener.
 *
 * @param name unique within its listener
 * @param priority 1 to 100, unique within its listener; the lowest that matches wins
 */
public record RuleConfig(String name, int priority, Match match, Action action) {
    public RuleConfig {
        Names.requireRule(name);
        Valid.requireRange("priority", priority, 1, 100);
    }
}
