package weighbridge.simulator.dataplane;

import java.util.List;
import java.util.Optional;

/**
 * A VPC Lattice service as requests meet it.
 *
 * @param serviceNetworkArn the network that the caller is taken to come through; empty while the service is in none, and
 *     then no request can reach it
 */
public record RoutedService(String name, String arn, Optional<String> serviceNetworkArn, List<Listener> listeners) {
    public RoutedService {
        listeners = List.copyOf(listeners);
    }

    public Optional<Listener> listener(int port) {
        return listeners.stream().filter(listener -> listener.port() == port).findFirst();
    }
}
