package weighbridge.simulator.lattice;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import weighbridge.simulator.aws.Account;
import weighbridge.simulator.aws.Ids;
import weighbridge.simulator.aws.Service;

/** The domain names of services and their certificates: user guide, "Custom domain names" and "Bring Your Own Certificate". */
final class ServiceDomains {
    private final LatticeWorld world;
    private final Account account;
    private final Function<String, Optional<List<String>>> certificateNames;

    ServiceDomains(LatticeWorld world, Account account, Function<String, Optional<List<String>>> certificateNames) {
        this.world = world;
        this.account = account;
        this.certificateNames = certificateNames;
    }

    /** "service_name-service_id.partition_id.vpc-lattice-svcs.region.on.aws" (user guide). */
    String generated(String name, String id) {
        return name + "-" + id.substring("svc-".length()) + ".7d67968.vpc-lattice-svcs." + account.region() + ".on.aws";
    }

    /** VPC Lattice's own zone in this Region, the same for every account. */
    String hostedZoneId() {
        return "Z0" + new Ids(account.region().hashCode()).capitals(18);
    }

    /** A certificate exists, in the Region of its service, and is good for the service's own domain name. */
    void requireCertificate(String operation, Optional<String> arn, Optional<String> domainName) {
        if (arn.isEmpty()) {
            return;
        }
        List<String> names = certificateNames
                .apply(arn.get())
                .orElseThrow(() -> Service.LATTICE.invalid(
                        operation, "Certificate " + arn.get() + " does not exist in " + account.region()));
        domainName
                .filter(domain -> names.stream().noneMatch(name -> covers(name, domain)))
                .ifPresent(domain -> {
                    throw Service.LATTICE.invalid(
                            operation, "Certificate " + arn.get() + " does not cover " + domain + ", but " + names);
                });
    }

    /** A wildcard stands for one label. */
    private static boolean covers(String name, String domain) {
        return name.startsWith("*.")
                ? domain.indexOf('.') > 0
                        && domain.substring(domain.indexOf('.')).equals(name.substring(1))
                : name.equals(domain);
    }

    /** A domain name is of one service in a network. */
    void requireUnique(String operation, ServiceNetwork network, LatticeService service) {
        world.services(network)
                .filter(other -> service.customDomainName().isPresent()
                        && service.customDomainName().equals(other.customDomainName()))
                .findFirst()
                .ifPresent(other -> {
                    throw Service.LATTICE.conflict(
                            operation,
                            "Service " + other.id() + " in " + network.id() + " has the custom domain name "
                                    + service.customDomainName().orElseThrow() + " already");
                });
    }
}
