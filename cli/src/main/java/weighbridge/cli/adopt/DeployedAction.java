package weighbridge.cli.adopt;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * A listener or rule that exists.
 *
 * @param importId as the provider wants it: {@code svc-…/listener-…} or {@code svc-…/listener-…/rule-…}
 *     (terraform-provider-aws, "Import" of {@code aws_vpclattice_listener} and {@code aws_vpclattice_listener_rule})
 * @param place the listener's {@code HTTPS 443} or the rule's {@code priority 10}: what replaces it where it differs
 * @param weights from a target group's id to its weight, 0 to 999; none where it answers by itself
 * @param status what it answers by itself
 */
record DeployedAction(String importId, String place, Map<String, Integer> weights, OptionalInt status) {
    static DeployedAction listener(String service, JsonObject listener) {
        return of(
                service + "/" + text(listener, "id"),
                text(listener, "protocol") + " " + listener.get("port").getAsInt(),
                listener.getAsJsonObject("defaultAction"));
    }

    static DeployedAction rule(String listenerImportId, JsonObject rule) {
        return of(
                listenerImportId + "/" + text(rule, "id"),
                "priority " + rule.get("priority").getAsInt(),
                rule.getAsJsonObject("action"));
    }

    private static DeployedAction of(String importId, String place, JsonObject action) {
        if (action.has("fixedResponse")) {
            int status =
                    action.getAsJsonObject("fixedResponse").get("statusCode").getAsInt();
            return new DeployedAction(importId, place, Map.of(), OptionalInt.of(status));
        }
        Map<String, Integer> weights = new TreeMap<>();
        for (JsonElement target : action.getAsJsonObject("forward").getAsJsonArray("targetGroups")) {
            JsonObject group = target.getAsJsonObject();
            // VPC Lattice leaves out the weight of a group that is alone.
            weights.put(
                    text(group, "targetGroupIdentifier"),
                    group.has("weight") ? group.get("weight").getAsInt() : 100);
        }
        return new DeployedAction(importId, place, weights, OptionalInt.empty());
    }

    private static String text(JsonObject object, String key) {
        return object.get(key).getAsString();
    }
}
