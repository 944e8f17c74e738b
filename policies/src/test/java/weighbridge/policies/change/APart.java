package weighbridge.policies.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                .with("provisionedConcurrentExecutions", Values.number(number));
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

    public String urn() {
        return URN + type + "::" + name;
    }

    /** As the engine shows it to a rule that judges the whole stack. */
    public Resource asResource() {
        return new Resource(urn(), type, name, new Value.Fields(properties), List.of(), dependencies);
    }

    /** As the state file has it. */
    public Value asDeployed() {
        return Values.fields(
                "urn", Values.text(urn()),
                "type", Values.text(type),
                "id", properties.getOrDefault("id", Values.text(name)),
                "outputs", new Value.Fields(properties));
    }
}
