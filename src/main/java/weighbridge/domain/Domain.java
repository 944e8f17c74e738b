package weighbridge.domain;

import com.pulumi.aws.route53.Record;
import com.pulumi.aws.route53.RecordArgs;
import com.pulumi.aws.route53.inputs.RecordAliasArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weighbridge.config.DnsRecord;
import weighbridge.config.DnsRecord.Entry;
import weighbridge.config.ServiceConfig;
import weighbridge.service.Service;

/**
 * The alias records that lead from the service's own domain name to it.
 *
 * <p>They carry the domain name and not the service's: a service that is made anew under another name takes them over in
 * place. They come last and go first, so that nobody is sent to a service that has no listeners yet, or none any more.
 */
public final class Domain extends ComponentResource {
    public static final String TYPE = "weighbridge:index:Domain";

    private final String name;
    private final DnsRecord config;
    private final String region;
    private final Service service;

    private Domain(String name, DnsRecord config, String region, Service service) {
        super(TYPE, name);
        this.name = name;
        this.config = config;
        this.region = region;
        this.service = service;
        types().forEach(this::declare);
        registerOutputs(Map.of());
    }

    /** Declares them where the stack keeps records of the name, and the Region serves. */
    public static void declare(ServiceConfig service, String region, Service declared) {
        service.domain()
                .ifPresent(domain -> domain.record()
                        .filter(DnsRecord::serving)
                        .ifPresent(record -> new Domain(domain.name(), record, region, declared)));
    }

    /**
     * AWS makes both records for a VPC Lattice service (its guidance for automated DNS configuration,
     * networking_account.yaml), and names A alone for an endpoint (Route 53 developer guide, "Values specific for latency
     * alias records").
     */
    private List<String> types() {
        return config.through().isPresent() ? List.of("A") : List.of("A", "AAAA");
    }

    private void declare(String type) {
        var args =
                RecordArgs.builder().zoneId(config.zone()).name(name).type(type).aliases(alias());
        RoutingPolicies.add(args, config.routing(), region);
        new Record(
                name + "/" + type,
                args.build(),
                CustomResourceOptions.builder().parent(this).dependsOn(service).build());
    }

    /** Whether targets are healthy decides nobody's way: leaving a Region is a decision, and {@code serving} is how to make it. */
    private RecordAliasArgs alias() {
        Optional<Entry> through = config.through();
        return RecordAliasArgs.builder()
                .name(through.map(entry -> Output.of(entry.name())).orElseGet(service::dnsName))
                .zoneId(through.map(entry -> Output.of(entry.zone())).orElseGet(service::dnsZone))
                .evaluateTargetHealth(false)
                .build();
    }
}
