package weighbridge.config;

import java.util.List;
import java.util.Optional;
import weighbridge.config.DnsRecord.Location;
import weighbridge.config.DnsRecord.Routing;
import weighbridge.config.NetworkConfig.VpcAssociation;

/** Makes the records of the network and the service. */
final class ServiceBinder {
    /** Days. Without a word on access logs, there are some. */
    private static final int DEFAULT_RETENTION = 30;

    private ServiceBinder() {}

    static NetworkConfig network(At network, At service) {
        List<VpcAssociation> vpcs =
                network.get("vpcs").children().stream().map(ServiceBinder::vpc).toList();
        if (network.get("id").present()) {
            return new NetworkConfig.Existing(
                    Bound.text(network.get("id")), network.get("accept").text(), vpcs);
        }
        At callers = network.get("callers").present() ? network.get("callers") : service.get("callers");
        return new NetworkConfig.Owned(
                Bound.text(network.get("name")),
                access(network, callers),
                accessLogs(network.get("accessLogs")),
                Bound.texts(network.get("share")),
                vpcs);
    }

    static ServiceConfig service(At service) {
        return new ServiceConfig(
                Bound.text(service.get("name")),
                access(service, service.get("callers")),
                accessLogs(service.get("accessLogs")),
                Optional.of(service.get("domain")).filter(At::present).map(ServiceBinder::domain));
    }

    private static VpcAssociation vpc(At vpc) {
        return new VpcAssociation(Bound.text(vpc.get("id")), Bound.texts(vpc.get("securityGroups")));
    }

    private static Access access(At owner, At callers) {
        return AccessCheck.isIam(owner)
                ? new Access.Iam(Bound.texts(callers).stream().map(Caller::of).toList())
                : new Access.Open();
    }

    private static AccessLogs accessLogs(At logs) {
        if (logs.text().isEmpty()) {
            return new AccessLogs.Own(logs.get("retention").whole().orElse(DEFAULT_RETENTION));
        }
        String text = Bound.text(logs);
        return text.equals("none") ? new AccessLogs.None() : new AccessLogs.Named(text);
    }

    private static DomainConfig domain(At domain) {
        return new DomainConfig(
                Bound.text(domain.get("name")),
                domain.get("certificate").text(),
                domain.get("zone").text().map(zone -> record(zone, domain)));
    }

    private static DnsRecord record(String zone, At domain) {
        return new DnsRecord(
                zone,
                domain.get("serving").flag().orElse(true),
                routing(domain.get("routing")),
                Optional.of(domain.get("through")).filter(At::present).map(ServiceBinder::entry));
    }

    private static DnsRecord.Entry entry(At through) {
        return new DnsRecord.Entry(Bound.text(through.get("name")), Bound.text(through.get("zone")));
    }

    private static Routing routing(At routing) {
        if (routing.get("latency").present()) {
            return new Routing.Latency();
        }
        if (routing.get("weighted").present()) {
            return new Routing.Weighted(Bound.whole(routing.get("weighted")));
        }
        return routing.present() ? new Routing.Geolocation(location(routing.get("geolocation"))) : new Routing.Simple();
    }

    private static Location location(At geolocation) {
        if (geolocation.get("default").present()) {
            return new Location.Anywhere();
        }
        return geolocation.get("continent").present()
                ? new Location.Continent(Bound.text(geolocation.get("continent")))
                : new Location.Country(Bound.text(geolocation.get("country")));
    }
}
