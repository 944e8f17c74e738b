package weighbridge.simulator.lattice;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import weighbridge.simulator.aws.Account;
import weighbridge.simulator.aws.Ids;
import weighbridge.simulator.aws.Service;
import weighbridge.simulator.dataplane.ServedRequest;

/** Operations on access log subscriptions, and the logs themselves. */
public final class AccessLogs {
    private final LatticeStore store;
    private final Account account;
    private final Ids ids;
    private final Clock clock;
    private final LogDestinations destinations;

    AccessLogs(LatticeStore store, Account account, Ids ids, Clock clock, LogDestinations destinations) {
        this.store = store;
        this.account = account;
        this.ids = ids;
        this.clock = clock;
        this.destinations = destinations;
    }

    /**
     * Subscribes.
     *
     * @param destinationArn a log group's may leave out {@code :*}
     */
    public AccessLogSubscription create(String resourceIdentifier, String destinationArn, Map<String, String> tags) {
        String operation = "CreateAccessLogSubscription";
        String resourceId = store.idOf(operation, resourceIdentifier);
        requireDestination(operation, destinationArn);
        String id = ids.next("als");
        AccessLogSubscription subscription = new AccessLogSubscription(
                id,
                account.arn("vpc-lattice", "accesslogsubscription/" + id),
                resourceId,
                resourceArn(resourceId),
                whole(destinationArn),
                Tags.require(operation, tags));
        requireTypeFree(operation, subscription);
        return put(subscription);
    }

    private String resourceArn(String id) {
        return id.startsWith("sn-")
                ? store.networks.get(id).arn()
                : store.services.get(id).arn();
    }

    private void requireDestination(String operation, String arn) {
        if (!arn.matches("arn:[a-z-]+:(logs|s3|firehose):.*")) {
            throw Service.LATTICE.invalid(
                    operation, arn + " is neither a log group, nor a bucket, nor a delivery stream");
        }
        if (!destinations.exists(whole(arn))) {
            throw Service.LATTICE.notFound(operation, "The destination " + arn + " does not exist");
        }
    }

    private static String whole(String arn) {
        return arn.contains(":logs:") && !arn.endsWith(":*") ? arn + ":*" : arn;
    }

    /** One of each type (aws-application-networking-k8s, docs/reference/access-log-policy.md, "Conflicted"). */
    private void requireTypeFree(String operation, AccessLogSubscription subscription) {
        store.accessLogs.values().stream()
                .filter(other -> other.resourceId().equals(subscription.resourceId())
                        && other.destinationType().equals(subscription.destinationType()))
                .findFirst()
                .ifPresent(other -> {
                    throw Service.LATTICE.conflict(
                            operation,
                            subscription.resourceId() + " already sends its access logs to " + other.destinationArn());
                });
    }

    public AccessLogSubscription get(String identifier) {
        return Lookup.ACCESS_LOG_SUBSCRIPTION.in(store.accessLogs, "GetAccessLogSubscription", identifier);
    }

    public void tag(String id, Map<String, String> tags) {
        AccessLogSubscription old = get(id);
        put(new AccessLogSubscription(
                old.id(),
                old.arn(),
                old.resourceId(),
                old.resourceArn(),
                old.destinationArn(),
                Tags.require("TagResource", tags)));
    }

    public void delete(String id) {
        String operation = "DeleteAccessLogSubscription";
        store.accessLogs.remove(Lookup.ACCESS_LOG_SUBSCRIPTION
                .in(store.accessLogs, operation, id)
                .id());
    }

    /** Writes a line wherever somebody asked for it. */
    void write(ServedRequest request) {
        List<AccessLogSubscription> asked = store.accessLogs.values().stream()
                .filter(subscription -> subscription.covers(request))
                .toList();
        if (!asked.isEmpty()) {
            String entry = AccessLogEntry.of(request, clock.instant());
            asked.forEach(log -> destinations.deliver(log.destinationArn(), log.resourceId(), entry));
        }
    }

    private AccessLogSubscription put(AccessLogSubscription subscription) {
        store.accessLogs.put(subscription.id(), subscription);
        return subscription;
    }
}
