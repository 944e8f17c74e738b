package weighbridge.scenarios;

import weighbridge.config.DnsRecord;
import weighbridge.config.DnsRecord.Entry;
import weighbridge.config.DomainConfig;
import weighbridge.config.StackConfig;
import weighbridge.config.VersionConfig;
import weighbridge.orders.OrdersHandler;
import weighbridge.simulator.Operator;
import weighbridge.simulator.Simulator;
import weighbridge.simulator.route53.Vpc;

/** What a stack names and does not make. */
final class Surroundings {
    private Surroundings() {}

    /** Makes its functions, its certificate and the load balancer that its name leads through. */
    static void make(Simulator simulator, StackConfig stack) {
        stack.versions().stream()
                .filter(VersionConfig.Published.class::isInstance)
                .map(version -> ((VersionConfig.Published) version).functionArn())
                .forEach(function -> simulator.publish(function, new OrdersHandler()));
        stack.service().domain().ifPresent(domain -> make(simulator.operator(), domain));
    }

    private static void make(Operator operator, DomainConfig domain) {
        domain.certificate().ifPresent(arn -> operator.addCertificate(arn, "*." + parent(domain)));
        domain.record()
                .flatMap(DnsRecord::through)
                .ifPresent((Entry entry) -> operator.addLoadBalancer(entry.name(), entry.zone()));
    }

    /**
     * Makes the zone of its name.
     *
     * @param vpcs that it answers; none for a public zone
     */
    static void makeZone(Simulator simulator, StackConfig stack, Vpc... vpcs) {
        stack.service()
                .domain()
                .ifPresent(domain -> domain.record()
                        .ifPresent(record -> simulator.operator().addHostedZone(record.zone(), parent(domain), vpcs)));
    }

    private static String parent(DomainConfig domain) {
        return domain.name().substring(domain.name().indexOf('.') + 1);
    }
}
