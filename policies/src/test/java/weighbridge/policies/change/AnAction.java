package weighbridge.policies.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.lattice.LatticeTypes;
import weighbridge.policies.pack.Resource;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/** A happy listener or rule of the service {@code orders}; a test changes one thing of it. */
public record AnAction(
        String type, String name, Map<String, Value> properties, List<String> aliases, Value modified, Value written) {
    private static final String URN = "urn:pulumi:dev::weighbridge::";

    /** The default action of listener {@code https}, {@code v7} at 90 and {@code v8} at 10, {@code v7} stable. */
    public static AnAction aListener() {
        return aListener("https");
    }

    public static AnAction aListener(String name) {
        return new AnAction(LatticeTypes.LISTENER, name, Map.of(), List.of(), Values.ABSENT, Values.ABSENT)
                .with("serviceIdentifier", Values.text("svc-orders"))
                .with("listenerId", Values.text("listener-" + name))
                .marked("orders/" + name)
                .withWeights("v7", 90, "v8", 10);
    }

    /** A rule under listener {@code https} at priority 10, for the header {@code x-user-group: beta}. */
    public static AnAction aRule() {
        return aRule("beta", 10, header("beta"));
    }

    public static AnAction aRule(String name, int priority, Value match) {
        return new AnAction(LatticeTypes.RULE, name, Map.of(), List.of(), Values.ABSENT, Values.ABSENT)
                .with("serviceIdentifier", Values.text("svc-orders"))
                .with("listenerIdentifier", Values.text("listener-https"))
                .with("priority", Values.number(priority))
                .with("match", match)
                .marked("orders/https/" + name)
                .withWeights("v7", 90, "v8", 10);
    }

    public static Value header(String group) {
        return http(
                "headerMatches",
                Values.items(Values.fields(
                        "name", Values.text("x-user-group"), "match", Values.fields("exact", Values.text(group)))));
    }

    public static Value path(String prefix) {
        return http("pathMatch", Values.fields("match", Values.fields("prefix", Values.text(prefix))));
    }

    private static Value http(String name, Value condition) {
        return Values.fields("httpMatch", Values.fields(name, condition));
    }

    private AnAction marked(String action) {
        return withTag("weighbridge:service", "orders")
                .withTag("weighbridge:action", action)
                .withTag("weighbridge:stable", "v7");
    }

    /** Versions and weights in turn; each version's target group is {@code tg-VERSION}, and the marks name them. */
    public AnAction withWeights(Object... versionsAndWeights) {
        List<Value> targets = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < versionsAndWeights.length; i += 2) {
            names.add((String) versionsAndWeights[i]);
            targets.add(target(Values.text("tg-" + versionsAndWeights[i]), weight(versionsAndWeights[i + 1])));
        }
        AnAction split = withTargets(targets.toArray(Value[]::new));
        return isMarked() ? split.withTag("weighbridge:versions", String.join(" ", names)) : split;
    }

    private static Value weight(Object weight) {
        return weight instanceof Number number ? Values.number(number.doubleValue()) : (Value) weight;
    }

    public static Value target(Value identifier, Value weight) {
        return Values.fields("targetGroupIdentifier", identifier, "weight", weight);
    }

    /** The targets alone, without a change of the marks. */
    public AnAction withTargets(Value... targets) {
        Value forward = Values.fields("targetGroups", Values.items(targets));
        return withAction(
                isListener() ? Values.fields("forwards", Values.items(forward)) : Values.fields("forward", forward));
    }

    public AnAction thatResponds() {
        return withAction(Values.fields("fixedResponse", Values.fields("statusCode", Values.number(404))));
    }

    public AnAction withAction(Value action) {
        return with(isListener() ? "defaultAction" : "action", action);
    }

    public AnAction withTag(String mark, String value) {
        return withTag(mark, Values.text(value));
    }

    public AnAction withTag(String mark, Value value) {
        Map<String, Value> tags = new LinkedHashMap<>();
        if (properties.get("tags") instanceof Value.Fields fields) {
            tags.putAll(fields.values());
        }
        tags.put(mark, value);
        return with("tags", new Value.Fields(tags));
    }

    public AnAction withStable(String version) {
        return withTag("weighbridge:stable", version);
    }

    public AnAction unmarked() {
        return with("tags", Values.fields());
    }

    public AnAction with(String property, Value value) {
        Map<String, Value> changed = new LinkedHashMap<>(properties);
        changed.put(property, value);
        return new AnAction(type, name, changed, aliases, modified, written);
    }

    /** The same under another name of its resource, which has another URN. */
    public AnAction named(String other, String... aliases) {
        return new AnAction(type, other, properties, List.of(aliases), modified, written);
    }

    /** Where it is deployed: when Pulumi last wrote it. */
    public AnAction writtenAt(Instant time) {
        return new AnAction(type, name, properties, aliases, Values.text(time.toString()), written);
    }

    /** Where it is deployed: what the program wrote, whose properties are these. */
    public AnAction writtenAs(AnAction inputs) {
        return new AnAction(type, name, properties, aliases, modified, new Value.Fields(inputs.properties));
    }

    public String urn() {
        return URN + type + "::" + name;
    }

    private boolean isListener() {
        return type.equals(LatticeTypes.LISTENER);
    }

    private boolean isMarked() {
        return properties.get("tags") instanceof Value.Fields fields
                && !fields.get("weighbridge:service").isAbsent();
    }

    /**
     * The same as {@code aws-native} has it: {@code forward} for a listener, too, tags in a list, ARNs for ids, and no listener
     * id beside its ARN.
     */
    public AnAction asNative() {
        Map<String, Value> shaped = new LinkedHashMap<>(properties);
        shaped.computeIfPresent("tags", (name, tags) -> asList(tags));
        shaped.computeIfPresent("defaultAction", (name, action) -> withoutForwards(action));
        shaped.computeIfPresent("listenerIdentifier", (name, id) -> listenerArn(id));
        Value listenerId = shaped.remove("listenerId");
        if (listenerId != null) {
            shaped.put("arn", listenerArn(listenerId));
        }
        String nativeType = isListener() ? LatticeTypes.NATIVE_LISTENER : LatticeTypes.NATIVE_RULE;
        return new AnAction(nativeType, name, shaped, aliases, modified, written);
    }

    private static Value listenerArn(Value id) {
        return Values.text("arn:aws:vpc-lattice:eu-west-1:111122223333:service/svc-orders/listener/"
                + Values.asText(id).orElseThrow());
    }

    static Value asList(Value tags) {
        return new Value.Items(((Value.Fields) tags)
                .values().entrySet().stream()
                        .map(tag -> Values.fields("key", Values.text(tag.getKey()), "value", tag.getValue()))
                        .toList());
    }

    private static Value withoutForwards(Value action) {
        return action.get("forwards") instanceof Value.Items forwards
                ? Values.fields("forward", forwards.values().get(0))
                : action;
    }

    /** As the engine shows it to a policy. */
    public Resource asResource() {
        return new Resource(urn(), type, name, new Value.Fields(properties), aliases);
    }

    public LatticeAction asAction() {
        return LatticeAction.read(urn(), type, name, aliases, new Value.Fields(properties));
    }

    /** As the state file has it. */
    public Value asDeployed() {
        return Values.fields(
                "urn",
                Values.text(urn()),
                "type",
                Values.text(type),
                "inputs",
                written,
                "outputs",
                new Value.Fields(properties),
                "modified",
                modified);
    }
}
