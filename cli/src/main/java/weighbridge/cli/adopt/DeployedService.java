package weighbridge.cli.adopt;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import weighbridge.cli.SetupException;
import weighbridge.config.NetworkConfig;
import weighbridge.config.StackConfig;

/**
 * What AWS holds of the service that a stack file describes.
 *
 * @param id of the service, {@code svc-…}
 * @param network the id of the network that the stack file names, where there is one
 * @param association the id of the service's place in that network
 * @param vpcs from a VPC that the stack file names to the id of its association with the network
 * @param edge of the service
 * @param networkEdge of the network, where the stack file owns one that exists
 * @param groups by their ids: those that the service's actions use, or no service does
 * @param actions from {@code orders/https} or {@code orders/https/beta} to what stands there
 */
record DeployedService(
        String id,
        Optional<String> network,
        Optional<String> association,
        Map<String, String> vpcs,
        DeployedEdge edge,
        Optional<DeployedEdge> networkEdge,
        Map<String, Group> groups,
        Map<String, DeployedAction> actions) {

    /**
     * A Lambda target group.
     *
     * @param function the ARN of the function in it
     * @param events its event structure version, {@code V1} or {@code V2}
     */
    record Group(String function, String events) {}

    /**
     * Asks AWS.
     *
     * @throws SetupException if there is no service of that name
     */
    static DeployedService read(StackConfig config, AwsCli aws) {
        JsonObject service = service(config.service().name(), aws);
        String id = text(service, "id");
        Optional<String> network = network(config.network(), aws);
        return new DeployedService(
                id,
                network,
                network.flatMap(found -> association(id, found, aws)),
                network.map(found -> vpcs(config.network(), found, aws)).orElse(Map.of()),
                DeployedEdge.service(id, aws),
                network.filter(found -> config.network() instanceof NetworkConfig.Owned)
                        .map(found -> DeployedEdge.network(found, aws)),
                groups(text(service, "arn"), aws),
                actions(config.service().name(), id, aws));
    }

    private static JsonObject service(String name, AwsCli aws) {
        List<JsonObject> services = aws.list("list-services");
        return named(services, name)
                .orElseThrow(() -> new SetupException("no service " + name + " in " + aws.region() + "; there is: "
                        + services.stream().map(found -> text(found, "name")).toList()
                        + ". weighbridge:service name must be the name of the one to adopt."));
    }

    private static Optional<String> network(NetworkConfig config, AwsCli aws) {
        if (config instanceof NetworkConfig.Existing existing) {
            return Optional.of(existing.id().substring(existing.id().lastIndexOf('/') + 1));
        }
        return named(aws.list("list-service-networks"), ((NetworkConfig.Owned) config).name())
                .map(found -> text(found, "id"));
    }

    private static Optional<String> association(String service, String network, AwsCli aws) {
        return aws.list("list-service-network-service-associations", "--service-identifier", service).stream()
                .filter(found -> text(found, "serviceNetworkId").equals(network))
                .map(found -> text(found, "id"))
                .findFirst();
    }

    private static Map<String, String> vpcs(NetworkConfig config, String network, AwsCli aws) {
        Map<String, String> ids = new TreeMap<>();
        if (!config.vpcs().isEmpty()) {
            aws.list("list-service-network-vpc-associations", "--service-network-identifier", network)
                    .forEach(found -> ids.put(text(found, "vpcId"), text(found, "id")));
        }
        return ids;
    }

    private static Map<String, Group> groups(String serviceArn, AwsCli aws) {
        Map<String, Group> groups = new TreeMap<>();
        for (JsonObject group : aws.list("list-target-groups", "--target-group-type", "LAMBDA")) {
            if (mayServe(group, serviceArn)) {
                String id = text(group, "id");
                aws.list("list-targets", "--target-group-identifier", id)
                        .forEach(target -> groups.put(
                                id, new Group(text(target, "id"), text(group, "lambdaEventStructureVersion"))));
            }
        }
        return groups;
    }

    private static boolean mayServe(JsonObject group, String serviceArn) {
        List<String> services = group.has("serviceArns")
                ? StreamSupport.stream(group.getAsJsonArray("serviceArns").spliterator(), false)
                        .map(JsonElement::getAsString)
                        .toList()
                : List.of();
        return services.isEmpty() || services.contains(serviceArn);
    }

    private static Map<String, DeployedAction> actions(String name, String service, AwsCli aws) {
        Map<String, DeployedAction> actions = new LinkedHashMap<>();
        for (JsonObject item : aws.list("list-listeners", "--service-identifier", service)) {
            String[] listener = {"--service-identifier", service, "--listener-identifier", text(item, "id")};
            String action = name + "/" + text(item, "name");
            DeployedAction found = DeployedAction.listener(service, aws.lattice("get-listener", listener));
            actions.put(action, found);
            aws.list("list-rules", listener).stream()
                    .filter(rule -> !rule.get("isDefault").getAsBoolean())
                    .forEach(rule -> actions.put(
                            action + "/" + text(rule, "name"),
                            DeployedAction.rule(
                                    found.importId(),
                                    aws.lattice(
                                            "get-rule",
                                            listener[0],
                                            listener[1],
                                            listener[2],
                                            listener[3],
                                            "--rule-identifier",
                                            text(rule, "id")))));
        }
        return actions;
    }

    private static Optional<JsonObject> named(List<JsonObject> items, String name) {
        return items.stream().filter(item -> text(item, "name").equals(name)).findFirst();
    }

    private static String text(JsonObject object, String key) {
        return object.get(key).getAsString();
    }
}
