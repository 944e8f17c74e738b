package weighbridge.policies.change;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weighbridge.policies.baseline.ExportJson;
import weighbridge.policies.lattice.LatticeTypes;
import weighbridge.policies.lattice.PartTypes;
import weighbridge.policies.pack.Resource;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/** What stands behind a split of the service {@code orders}, as {@link AnAction} names its target groups. */
public record APart(String type, String name, Map<String, Value> properties, Map<String, List<String>> dependencies) {
    private static final String URN = "urn:pulumi:dev::weighbridge::";
    private static final String GROUP = "arn:aws:vpc-lattice:eu-west-1:111122223333:targetgroup/tg-";
    private static final String FUNCTION = "arn:aws:lambda:eu-west-1:111122223333:function:orders";

    private static final String EXECUTIONS = "provisionedConcurrentExecutions";

    public static APart targetGroup(String version) {
        return part(LatticeTypes.TARGET_GROUP, "tg-" + version)
                .with("id", "tg-" + version)
                .with("arn", GROUP + version)
                .with("tags", ofVersion(version));
    }

    /** Number 8 of {@code orders} in the target group of {@code v8}. */
    public static APart attachment(String version) {
        return attachment(version, FUNCTION + ":" + version.substring(1));
    }

    public static APart attachment(String version, String target) {
        return part(PartTypes.ATTACHMENT, "attach-" + version)
                .with("targetGroupIdentifier", "tg-" + version)
                .with("target", Values.fields("id", Values.text(target)));
    }

    /** A registration whose target a preview does not know yet, since it comes from a function. */
    public static APart attachmentOf(String version, APart function) {
        return attachment(version)
                .with("target", Values.fields("id", Values.UNKNOWN))
                .from("target", function);
    }

    public static APart permission(String version) {
        return part(PartTypes.PERMISSION, "permit-" + version)
                .with("principal", "vpc-lattice.amazonaws.com")
                .with("action", "lambda:InvokeFunction")
                .with("function", "orders")
                .with("qualifier", version.substring(1))
                .with("sourceArn", GROUP + version);
    }

    public static APart provisioned(String version, int number) {
        return part(PartTypes.PROVISIONED, "warm-" + version)
                .with("functionName", "orders")
                .with("qualifier", version.substring(1))
                .with(EXECUTIONS, Values.number(number));
    }

    /** An alarm that rolls the version back, by the topic of {@link #topic}. */
    public static APart alarm(String version) {
        return part(PartTypes.ALARM, "alarm-" + version)
                .with(
                        "tags",
                        Values.fields(
                                "weighbridge:service", Values.text("orders"),
                                "weighbridge:version", Values.text(version),
                                "weighbridge:role", Values.text("rollback-alarm")))
                .with("alarmActions", Values.items(Values.text("arn:aws:sns:eu-west-1:111122223333:orders")));
    }

    public static APart topic() {
        return part(PartTypes.TOPIC, "orders").with("arn", "arn:aws:sns:eu-west-1:111122223333:orders");
    }

    public static APart function() {
        return part(PartTypes.FUNCTION, "orders").with("name", "orders").with("arn", FUNCTION);
    }

    public static APart service() {
        return part(PartTypes.SERVICE, "orders")
                .with("authType", "AWS_IAM")
                .with("arn", "arn:aws:vpc-lattice:eu-west-1:111122223333:service/svc-orders");
    }

    public static APart accessLogs() {
        return part(PartTypes.ACCESS_LOGS, "log").with("resourceIdentifier", "svc-orders");
    }

    public static APart authPolicy(String principal) {
        return part(PartTypes.AUTH_POLICY, "callers")
                .with(
                        "policy",
                        "{\"Statement\": [{\"Effect\": \"Allow\", \"Principal\": \"" + principal
                                + "\", \"Action\": \"*\"}]}");
    }

    public static APart part(String type, String name) {
        return new APart(type, name, Map.of(), Map.of());
    }

    private static Value ofVersion(String version) {
        return Values.fields("weighbridge:service", Values.text("orders"), "weighbridge:version", Values.text(version));
    }

    public APart with(String property, String text) {
        return with(property, Values.text(text));
    }

    public APart with(String property, Value value) {
        Map<String, Value> changed = new LinkedHashMap<>(properties);
        changed.put(property, value);
        return new APart(type, name, changed, dependencies);
    }

    public APart from(String property, APart other) {
        Map<String, List<String>> changed = new LinkedHashMap<>(dependencies);
        changed.put(property, List.of(other.urn()));
        return new APart(type, name, properties, changed);
    }

    /**
     * The same as {@code aws-native} has it. Provisioned concurrency is a version's there; an attachment has no counterpart, since
     * a target group holds its targets itself: see {@link #holding}.
     */
    public APart asNative() {
        return switch (type) {
            case LatticeTypes.TARGET_GROUP ->
                to(LatticeTypes.NATIVE_TARGET_GROUP).without("id").withTagList();
            case PartTypes.PERMISSION ->
                to(PartTypes.NATIVE_PERMISSION)
                        .with("functionName", text("function") + ":" + text("qualifier"))
                        .without("function")
                        .without("qualifier");
            case PartTypes.PROVISIONED -> nativeVersion(text("qualifier"), properties.get(EXECUTIONS));
            case PartTypes.ALARM -> to(PartTypes.NATIVE_ALARM).withTagList();
            case PartTypes.TOPIC ->
                to(PartTypes.NATIVE_TOPIC).with("topicArn", text("arn")).without("arn");
            case PartTypes.FUNCTION ->
                to(PartTypes.NATIVE_FUNCTION).with("functionName", text("name")).without("name");
            case PartTypes.SERVICE -> to(PartTypes.NATIVE_SERVICE);
            case PartTypes.ACCESS_LOGS -> to(PartTypes.NATIVE_ACCESS_LOGS);
            case PartTypes.AUTH_POLICY -> to(PartTypes.NATIVE_AUTH_POLICY).with("policy", json(text("policy")));
            default -> throw new IllegalArgumentException(type + " has no counterpart here");
        };
    }

    /** A numbered version of {@code orders}, as a resource. */
    public static APart nativeVersion(String number, Value executions) {
        return part(PartTypes.NATIVE_VERSION, "warm-v" + number)
                .with("functionName", "orders")
                .with("functionArn", FUNCTION + ":" + number)
                .with("version", number)
                .with("provisionedConcurrencyConfig", Values.fields(EXECUTIONS, executions));
    }

    /** A target group of {@code aws-native} with what these attachments register in its counterpart. */
    public APart holding(List<APart> attachments) {
        Value[] targets = attachments.stream()
                .map(attachment -> attachment.properties.get("target"))
                .toArray(Value[]::new);
        return targets.length == 0 ? this : with("targets", Values.items(targets));
    }

    private APart to(String other) {
        return new APart(other, name, properties, dependencies);
    }

    private APart withTagList() {
        return with("tags", AnAction.asList(properties.get("tags")));
    }

    private APart without(String property) {
        Map<String, Value> changed = new LinkedHashMap<>(properties);
        changed.remove(property);
        return new APart(type, name, changed, dependencies);
    }

    private String text(String property) {
        return Values.asText(properties.get(property)).orElseThrow();
    }

    private static Value json(String text) {
        try {
            return ExportJson.read(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String urn() {
        return URN + type + "::" + name;
    }

    /** As the engine shows it to a rule that judges the whole stack. */
    public Resource asResource() {
        return new Resource(urn(), type, name, new Value.Fields(properties), List.of(), dependencies);
    }

    /** As the state file has it, which outputs alone are read of. */
    public Value asDeployed() {
        return asDeployed(Values.ABSENT);
    }

    /** As the state file has it, beside what the program wrote. */
    public Value asDeployed(Value inputs) {
        return Values.fields(
                "inputs", inputs,
                "urn", Values.text(urn()),
                "type", Values.text(type),
                "id", properties.getOrDefault("id", properties.getOrDefault("arn", Values.text(name))),
                "outputs", new Value.Fields(properties));
    }
}
