package weighbridge.cli.adopt;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a service or network is reached, guarded and logged.
 *
 * @param arn of the service or network, which is also the import id of its auth policy
 * @param auth {@code AWS_IAM} or {@code NONE}
 * @param guarded whether it has an auth policy
 * @param domain a domain name of its own
 * @param logs from the ARN of a destination of access logs to the id of the subscription
 */
record DeployedEdge(String arn, String auth, boolean guarded, Optional<String> domain, Map<String, String> logs) {
    static DeployedEdge service(String id, AwsCli aws) {
        return read(id, aws.lattice("get-service", "--service-identifier", id), aws);
    }

    static DeployedEdge network(String id, AwsCli aws) {
        return read(id, aws.lattice("get-service-network", "--service-network-identifier", id), aws);
    }

    private static DeployedEdge read(String id, JsonObject found, AwsCli aws) {
        String auth = text(found, "authType").orElse("NONE");
        Map<String, String> logs = new TreeMap<>();
        aws.list("list-access-log-subscriptions", "--resource-identifier", id)
                .forEach(item -> logs.put(
                        withoutStar(text(item, "destinationArn").orElseThrow()),
                        text(item, "id").orElseThrow()));
        return new DeployedEdge(
                text(found, "arn").orElseThrow(),
                auth,
                auth.equals("AWS_IAM") && guarded(id, aws),
                text(found, "customDomainName"),
                logs);
    }

    private static boolean guarded(String id, AwsCli aws) {
        return aws.find("get-auth-policy", "--resource-identifier", id)
                .flatMap(policy -> text(policy, "policy"))
                .isPresent();
    }

    /** A log group's ARN may end with {@code :*}, and means the same. */
    static String withoutStar(String arn) {
        return arn.endsWith(":*") ? arn.substring(0, arn.length() - 2) : arn;
    }

    private static Optional<String> text(JsonObject object, String key) {
        return Optional.ofNullable(object.get(key))
                .filter(value -> !value.isJsonNull())
                .map(JsonElement::getAsString)
                .filter(value -> !value.isEmpty());
    }
}
