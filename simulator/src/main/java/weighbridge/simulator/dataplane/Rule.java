package weighbridge.simulator.dataplane;

/**
 * A rule of a listener.
 *
 * @param priority 1 to 100, unique within the listener; the lowest is tried first
 */
public record Rule(String name, int priority, Match match, Action action) {}
