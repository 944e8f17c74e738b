package weighbridge.simulator.aws;

/**
 * The adjustable limits of VPC Lattice that the simulator enforces.
 *
 * <p>Source of the defaults: VPC Lattice User Guide, "Quotas for Amazon VPC Lattice". AWS has raised some of them since;
 * Weighbridge is designed for the lower ones.
 */
public record Quotas(
        int listenersPerService,
        int rulesPerListener,
        int targetGroupsPerService,
        int targetGroupsPerRegion,
        int servicesPerRegion,
        int serviceNetworksPerRegion) {
    public static final Quotas DEFAULT = new Quotas(2, 5, 10, 500, 500, 10);

    public Quotas withListenersPerService(int value) {
        return new Quotas(
                value,
                rulesPerListener,
                targetGroupsPerService,
                targetGroupsPerRegion,
                servicesPerRegion,
                serviceNetworksPerRegion);
    }

    public Quotas withRulesPerListener(int value) {
        return new Quotas(
                listenersPerService,
                value,
                targetGroupsPerService,
                targetGroupsPerRegion,
                servicesPerRegion,
                serviceNetworksPerRegion);
    }

    public Quotas withTargetGroupsPerService(int value) {
        return new Quotas(
                listenersPerService,
                rulesPerListener,
                value,
                targetGroupsPerRegion,
                servicesPerRegion,
                serviceNetworksPerRegion);
    }
}
