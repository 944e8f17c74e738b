package weighbridge.simulator.dataplane;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import weighbridge.simulator.dataplane.auth.Caller;

/**
 * The JSON event that VPC Lattice hands to a function.
 *
 * <p>Sources: the VPC Lattice user guide, "Lambda functions as targets, receive events"; for what it leaves open, the event
 * types of the public Lambda libraries and an event they captured. docs/simulator.md lists which is which.
 */
final class LatticeEvents {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private LatticeEvents() {}

    static String event(RoutedService service, TargetGroup group, LatticeRequest request) {
        JsonObject event = switch (group.eventStructure()) {
            case V1 -> v1(request);
            case V2 -> v2(service, group, request);
        };
        return GSON.toJson(event);
    }

    private static JsonObject v2(RoutedService service, TargetGroup group, LatticeRequest request) {
        JsonObject event = new JsonObject();
        event.addProperty("version", "2.0");
        event.addProperty("path", request.pathAndQuery());
        event.addProperty("method", request.method());
        event.add("headers", GSON.toJsonTree(EventHeaders.of(request)));
        Map<String, List<String>> query = QueryString.parse(request.query());
        if (!query.isEmpty()) {
            event.add("queryStringParameters", GSON.toJsonTree(query));
        }
        EventBody body = EventBody.of(request);
        body.text().ifPresent(text -> event.addProperty("body", text));
        if (body.isBase64Encoded()) {
            event.addProperty("isBase64Encoded", true);
        }
        event.add("requestContext", requestContext(service, group, request));
        return event;
    }

    private static JsonObject requestContext(RoutedService service, TargetGroup group, LatticeRequest request) {
        String[] arn = service.arn().split(":", 6); // arn:partition:vpc-lattice:region:account:service/id
        JsonObject identity = new JsonObject();
        identity.addProperty(
                "sourceVpcArn", "arn:" + arn[1] + ":ec2:" + arn[3] + ":" + arn[4] + ":vpc/vpc-00000000000000000");
        request.caller().ifPresent(caller -> identify(identity, caller));
        JsonObject context = new JsonObject();
        context.addProperty("serviceNetworkArn", service.serviceNetworkArn().orElseThrow());
        context.addProperty("serviceArn", service.arn());
        context.addProperty("targetGroupArn", group.arn());
        context.add("identity", identity);
        context.addProperty("region", arn[3]);
        context.addProperty("timeEpoch", Long.toString(microseconds()));
        return context;
    }

    private static void identify(JsonObject identity, Caller caller) {
        identity.addProperty("type", "AWS_IAM");
        identity.addProperty("principal", caller.user());
        caller.organization().ifPresent(id -> identity.addProperty("principalOrgID", id));
        caller.session().ifPresent(name -> identity.addProperty("sessionName", name));
    }

    private static JsonObject v1(LatticeRequest request) {
        JsonObject event = new JsonObject();
        event.addProperty("raw_path", request.pathAndQuery());
        event.addProperty("method", request.method());
        event.add("headers", GSON.toJsonTree(joined(EventHeaders.of(request))));
        event.add("query_string_parameters", GSON.toJsonTree(last(QueryString.parse(request.query()))));
        EventBody body = EventBody.of(request);
        event.addProperty("body", body.text().orElse(""));
        event.addProperty("is_base64_encoded", body.isBase64Encoded());
        return event;
    }

    private static Map<String, String> joined(Map<String, List<String>> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.join(",", entry.getValue())));
    }

    private static Map<String, String> last(Map<String, List<String>> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().get(entry.getValue().size() - 1)));
    }

    private static long microseconds() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Clock.systemUTC().instant());
    }
}
