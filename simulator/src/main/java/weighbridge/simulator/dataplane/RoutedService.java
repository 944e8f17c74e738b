package weighbridge.simulator.dataplane;

import java.util.List;
import java.util.Optional;
import weighbridge.simulator.dataplane.auth.Gate;

/**
 * A VPC Lattice service as requests meet it.
 *
 * @param serviceNetworkArn the network that the caller is taken to come through; empty while the service is in none, and
 *     then no request can reach it
 * @param gates what that network and the service ask of a request, in this order
 */
public record RoutedService(
        String name, String arn, Optional<String> serviceNetworkArn, List<Gate> gates, List<Listener> listeners) {
    public RoutedService {
        gates = List.copyOf(gates);
        listeners = List.copyOf(listeners);
    }

    public Optional<Listener> listener(int port) {
        return listeners.stream().filter(listener -> listener.port() == port).findFirst();
    }
}
