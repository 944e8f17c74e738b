package weighbridge.simulator.dataplane;

/** Where the data plane reads what is deployed. */
@FunctionalInterface
public interface Routes {
    /** The state now. Called once a request, from many threads. */
    RoutingTable current();
}
