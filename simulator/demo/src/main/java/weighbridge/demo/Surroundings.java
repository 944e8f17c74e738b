package weighbridge.demo;

import weighbridge.config.DomainConfig;
import weighbridge.config.NetworkConfig;
import weighbridge.config.StackConfig;
import weighbridge.config.VersionConfig;
import weighbridge.orders.OrdersHandler;
import weighbridge.simulator.Simulator;

/** What a stack expects to be there already, made in the simulator. */
public final class Surroundings {
    private Surroundings() {}

    /** The functions that something else publishes, the domain's certificate and zone, and what stands in front of a service. */
    public static void make(StackConfig config, Simulator simulator) {
        for (VersionConfig version : config.versions()) {
            if (version instanceof VersionConfig.Published published) {
                simulator.publish(published.functionArn(), new OrdersHandler());
            }
        }
        config.service().domain().ifPresent(domain -> make(domain, simulator));
    }

    private static void make(DomainConfig domain, Simulator simulator) {
        domain.certificate().ifPresent(arn -> simulator.operator().addCertificate(arn, domain.name()));
        domain.record().ifPresent(dns -> {
            simulator.operator().addHostedZone(dns.zone(), parent(domain.name()));
            dns.through().ifPresent(entry -> simulator.operator().addLoadBalancer(entry.name(), entry.zone()));
        });
    }

    private static String parent(String name) {
        return name.substring(name.indexOf('.') + 1);
    }

    /**
     * The stack file, in the network that is made where the stack brings one along: AWS chooses the ids of networks.
     *
     * @param file its text
     */
    public static String inItsNetwork(String file, StackConfig config, Simulator simulator) {
        return config.network() instanceof NetworkConfig.Existing existing
                ? file.replace(existing.id(), simulator.operator().createServiceNetwork("shop"))
                : file;
    }
}
