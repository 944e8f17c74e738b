package weighbridge.simulator.dataplane;

import java.util.Comparator;
import java.util.List;

/**
 * A listener of a service.
 *
 * @param port 1 to 65535, as VPC Lattice holds it; the simulator's own port for it is {@link DataPlane#endpoint}
 * @param rules in any order given, kept by ascending priority: the first that matches takes the request
 */
public record Listener(String name, int port, Protocol protocol, Action defaultAction, List<Rule> rules) {
    public Listener {
        rules = rules.stream().sorted(Comparator.comparingInt(Rule::priority)).toList();
    }

    /** What a listener speaks. The simulator serves both in clear text on loopback. */
    public enum Protocol {
        HTTP,
        HTTPS
    }
}
