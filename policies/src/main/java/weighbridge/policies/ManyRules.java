package weighbridge.policies;

import com.google.gson.stream.JsonWriter;
import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerResource;

/**
 * A stack of many rules, each with a split of its own, as it is deployed and as the engine shows a change of it: 100 rules a
 * listener, which is as many as there are priorities. For the training run, and to measure.
 *
 * @param rules how many
 * @param candidate the weight of v8 in the rule of that number; the rest is v7's, which is stable
 */
public record ManyRules(int rules, IntUnaryOperator candidate) {
    private static final int RULES_A_LISTENER = 100;

    private static final String STACK = "urn:pulumi:dev::shop::";
    private static final String GROUP = "arn:aws:vpc-lattice:eu-west-1:111122223333:targetgroup/tg-";
    private static final String FUNCTION = "arn:aws:lambda:eu-west-1:111122223333:function:orders";
    private static final String TOPIC = "arn:aws:sns:eu-west-1:111122223333:orders";
    private static final String CALLERS = """
            { "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "vpc-lattice-svcs:Invoke",
              "Principal": { "AWS": "arn:aws:iam::111122223333:role/checkout" }, "Resource": "*" } }
            """;

    /** One resource, in the shape that the {@code aws} provider has it. */
    private record Entry(String type, String name, Map<String, Object> properties) {
        String urn() {
            return STACK + type + "::" + name;
        }
    }

    /** What {@code pulumi stack export} prints where this is deployed. */
    public String asState() {
        List<Object> resources = new ArrayList<>();
        for (Entry entry : all()) {
            resources.add(Map.of(
                    "urn", entry.urn(),
                    "type", entry.type(),
                    "id", entry.properties().getOrDefault("id", entry.name()),
                    "custom", true,
                    "modified", "2026-01-05T11:00:00Z",
                    "inputs", entry.properties(),
                    "outputs", entry.properties()));
        }
        return json(Map.of("version", 3, "deployment", Map.of("resources", resources)));
    }

    /** Each resource by itself, as the engine shows it before it changes it. */
    public List<AnalyzeRequest> oneByOne() {
        return all().stream()
                .map(entry -> AnalyzeRequest.newBuilder()
                        .setUrn(entry.urn())
                        .setType(entry.type())
                        .setName(entry.name())
                        .setProperties(struct(entry.properties()))
                        .build())
                .toList();
    }

    public AnalyzeStackRequest asStack() {
        AnalyzeStackRequest.Builder stack = AnalyzeStackRequest.newBuilder();
        for (Entry entry : all()) {
            stack.addResources(AnalyzerResource.newBuilder()
                    .setUrn(entry.urn())
                    .setType(entry.type())
                    .setName(entry.name())
                    .setProperties(struct(entry.properties())));
        }
        return stack.build();
    }

    private List<Entry> all() {
        List<Entry> all = new ArrayList<>(edge());
        for (String version : List.of("7", "8")) {
            all.addAll(behind(version));
        }
        IntStream.range(0, (rules + RULES_A_LISTENER - 1) / RULES_A_LISTENER)
                .mapToObj(this::listener)
                .forEach(all::add);
        IntStream.range(0, rules).mapToObj(this::rule).forEach(all::add);
        return all;
    }

    private static List<Entry> edge() {
        return List.of(
                entry("aws:vpclattice/service:Service", "orders", "id", "svc-1", "authType", "AWS_IAM"),
                entry(
                        "aws:vpclattice/authPolicy:AuthPolicy",
                        "orders",
                        "resourceIdentifier",
                        "svc-1",
                        "policy",
                        CALLERS),
                entry(
                        "aws:vpclattice/accessLogSubscription:AccessLogSubscription",
                        "orders",
                        "resourceIdentifier",
                        "svc-1"),
                entry("aws:sns/topic:Topic", "orders", "arn", TOPIC));
    }

    private static List<Entry> behind(String version) {
        Map<String, Object> marks = object("weighbridge:service", "orders", "weighbridge:version", "v" + version);
        Map<String, Object> alarm = new LinkedHashMap<>(marks);
        alarm.put("weighbridge:role", "rollback-alarm");
        return List.of(
                entry(
                        "aws:vpclattice/targetGroup:TargetGroup",
                        "v" + version,
                        "id",
                        "tg-" + version,
                        "arn",
                        GROUP + version,
                        "type",
                        "LAMBDA",
                        "tags",
                        marks),
                entry(
                        "aws:vpclattice/targetGroupAttachment:TargetGroupAttachment",
                        "v" + version,
                        "targetGroupIdentifier",
                        "tg-" + version,
                        "target",
                        object("id", FUNCTION + ":" + version)),
                entry(
                        "aws:lambda/permission:Permission",
                        "v" + version,
                        "principal",
                        "vpc-lattice.amazonaws.com",
                        "action",
                        "lambda:InvokeFunction",
                        "function",
                        "orders",
                        "qualifier",
                        version,
                        "sourceArn",
                        GROUP + version),
                entry(
                        "aws:cloudwatch/metricAlarm:MetricAlarm",
                        "v" + version,
                        "alarmActions",
                        List.of(TOPIC),
                        "tags",
                        alarm));
    }

    private Entry listener(int number) {
        return entry(
                "aws:vpclattice/listener:Listener",
                "l" + number,
                "serviceIdentifier",
                "svc-1",
                "listenerId",
                "listener-" + number,
                "protocol",
                "HTTPS",
                "port",
                1000 + number,
                "defaultAction",
                object("forwards", List.of(split(10))),
                "tags",
                marks("orders/l" + number));
    }

    private Entry rule(int number) {
        return entry(
                "aws:vpclattice/listenerRule:ListenerRule",
                "l" + number / RULES_A_LISTENER + "-r" + number % RULES_A_LISTENER,
                "serviceIdentifier",
                "svc-1",
                "listenerIdentifier",
                "listener-" + number / RULES_A_LISTENER,
                "priority",
                1 + number % RULES_A_LISTENER,
                "match",
                object(
                        "httpMatch",
                        object(
                                "method",
                                "GET",
                                "pathMatch",
                                object("match", object("prefix", "/tenant-" + number + "/")))),
                "action",
                object("forward", split(candidate.applyAsInt(number))),
                "tags",
                marks("orders/l" + number / RULES_A_LISTENER + "/r" + number % RULES_A_LISTENER));
    }

    private static Map<String, Object> split(int candidate) {
        return object(
                "targetGroups",
                List.of(
                        object("targetGroupIdentifier", "tg-7", "weight", 100 - candidate),
                        object("targetGroupIdentifier", "tg-8", "weight", candidate)));
    }

    private static Map<String, Object> marks(String action) {
        return object(
                "weighbridge:service",
                "orders",
                "weighbridge:action",
                action,
                "weighbridge:versions",
                "v7 v8",
                "weighbridge:stable",
                "v7");
    }

    private static Entry entry(String type, String name, Object... properties) {
        return new Entry(type, name, object(properties));
    }

    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    /** Written value by value: what finds out by itself how to write an object takes longer than all the rest. */
    private static String json(Object value) {
        StringWriter json = new StringWriter();
        try (JsonWriter writer = new JsonWriter(json)) {
            write(value, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return json.toString();
    }

    private static void write(Object value, JsonWriter json) throws IOException {
        if (value instanceof Map<?, ?> object) {
            json.beginObject();
            for (Map.Entry<?, ?> entry : object.entrySet()) {
                json.name((String) entry.getKey());
                write(entry.getValue(), json);
            }
            json.endObject();
        } else if (value instanceof List<?> items) {
            json.beginArray();
            for (Object item : items) {
                write(item, json);
            }
            json.endArray();
        } else if (value instanceof Number number) {
            json.value(number);
        } else if (value instanceof Boolean flag) {
            json.value(flag);
        } else {
            json.value((String) value);
        }
    }

    private static Struct struct(Map<?, ?> object) {
        Struct.Builder struct = Struct.newBuilder();
        object.forEach((name, value) -> struct.putFields((String) name, value(value)));
        return struct.build();
    }

    private static Value value(Object value) {
        Value.Builder written = Value.newBuilder();
        if (value instanceof Map<?, ?> object) {
            return written.setStructValue(struct(object)).build();
        } else if (value instanceof List<?> items) {
            return written.setListValue(ListValue.newBuilder()
                            .addAllValues(items.stream().map(ManyRules::value).toList()))
                    .build();
        } else if (value instanceof Number number) {
            return written.setNumberValue(number.doubleValue()).build();
        }
        return written.setStringValue((String) value).build();
    }
}
