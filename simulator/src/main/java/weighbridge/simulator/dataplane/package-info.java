/**
 * The simulator's data plane: HTTP in, the rule by priority and match, the version by weight, a VPC Lattice event to the
 * function, its answer back as HTTP. It knows the control plane only through {@link weighbridge.simulator.dataplane.Routes},
 * {@link weighbridge.simulator.dataplane.FunctionInvoker} and {@link weighbridge.simulator.dataplane.RequestObserver}.
 */
package weighbridge.simulator.dataplane;
