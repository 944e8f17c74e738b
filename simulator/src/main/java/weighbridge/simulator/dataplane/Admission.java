package weighbridge.simulator.dataplane;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import weighbridge.simulator.dataplane.auth.AuthRequest;
import weighbridge.simulator.dataplane.auth.Caller;
import weighbridge.simulator.dataplane.auth.Gate;

/**
 * Whether a request may reach a service: its network and the service itself must both let it.
 *
 * @param caller who signed; empty also where nothing asks for a signature
 * @param denial empty where the request may pass
 */
record Admission(Optional<Caller> caller, Optional<Gate.Denial> denial) {
    static Admission of(RoutedService service, Listener listener, LatticeRequest request) {
        if (service.gates().stream().noneMatch(Gate::signed)) {
            return new Admission(Optional.empty(), Optional.empty());
        }
        Optional<Caller> caller = Caller.in(request.header(Caller.HEADER));
        var asked = new AuthRequest(caller, service.arn() + request.path(), keys(service, listener, request));
        return new Admission(
                caller,
                service.gates().stream()
                        .flatMap(gate -> gate.refuse(asked).stream())
                        .findFirst());
    }

    private static Map<String, String> keys(RoutedService service, Listener listener, LatticeRequest request) {
        Map<String, String> keys = new HashMap<>();
        request.headers().forEach((name, values) -> keys.put(AuthRequest.header(name), values.get(0)));
        QueryString.parse(request.query()).forEach((name, values) -> keys.put(AuthRequest.query(name), values.get(0)));
        keys.put("vpc-lattice-svcs:port", Integer.toString(listener.port()));
        keys.put("vpc-lattice-svcs:requestmethod", request.method());
        service.serviceNetworkArn().ifPresent(arn -> keys.put("vpc-lattice-svcs:servicenetworkarn", arn));
        return keys;
    }
}
