package weighbridge.simulator.lattice;

import java.util.Map;
import java.util.regex.Pattern;
import weighbridge.simulator.aws.Service;

/**
 * Finds what an identifier names. VPC Lattice takes an id or an ARN wherever the service model says {@code …Identifier},
 * and nothing else.
 */
enum Lookup {
    SERVICE_NETWORK("servicenetwork", "sn", "serviceNetworkIdentifier"),
    SERVICE("service", "svc", "serviceIdentifier"),
    LISTENER("listener", "listener", "listenerIdentifier"),
    RULE("rule", "rule", "ruleIdentifier"),
    TARGET_GROUP("targetgroup", "tg", "targetGroupIdentifier"),
    VPC_ASSOCIATION("servicenetworkvpcassociation", "snva", "serviceNetworkVpcAssociationIdentifier"),
    SERVICE_ASSOCIATION("servicenetworkserviceassociation", "snsa", "serviceNetworkServiceAssociationIdentifier"),
    ACCESS_LOG_SUBSCRIPTION("accesslogsubscription", "als", "accessLogSubscriptionIdentifier");

    private final String kind;
    private final String member;
    private final Pattern pattern;

    Lookup(String kind, String prefix, String member) {
        this.kind = kind;
        this.member = member;
        this.pattern = Pattern.compile(
                "(arn:[a-z0-9-]+:vpc-lattice:[a-zA-Z0-9-]+:\\d{12}:([a-z0-9-]+/)+)?" + prefix + "-[0-9a-z]{17}");
    }

    /** The id in an identifier. */
    String id(String operation, String identifier) {
        if (!pattern.matcher(identifier).matches()) {
            throw Constraints.failed(
                    Service.LATTICE,
                    operation,
                    identifier,
                    member,
                    "Member must satisfy regular expression pattern: the id or ARN of a " + kind);
        }
        return idIn(identifier);
    }

    /** The id in an id or ARN that is known to be right. */
    static String idIn(String identifier) {
        return identifier.substring(identifier.lastIndexOf('/') + 1);
    }

    <T> T in(Map<String, T> held, String operation, String identifier) {
        T found = held.get(id(operation, identifier));
        if (found == null) {
            throw Service.LATTICE.notFound(operation, "The " + kind + " " + identifier + " does not exist");
        }
        return found;
    }
}
