package weighbridge.policies.change;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.baseline.StateReader;
import weighbridge.policies.lattice.LatticeTypes;
import weighbridge.policies.pack.StackId;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/** Baselines, read from a state as {@code pulumi stack export} prints it. */
public final class Deployed {
    private Deployed() {}

    /** These actions, and the target groups {@code tg-v5} to {@code tg-v9} with their marks. */
    public static Baseline with(AnAction... actions) {
        List<Value> groups = new ArrayList<>();
        for (int version = 5; version <= 9; version++) {
            groups.add(targetGroup("tg-v" + version, "orders", "v" + version));
        }
        return with(groups, actions);
    }

    /** The same, made by {@code aws-native}. */
    public static Baseline withNative(AnAction... actions) {
        List<Value> groups = new ArrayList<>();
        for (int version = 5; version <= 9; version++) {
            groups.add(nativeTargetGroup("tg-v" + version, "v" + version));
        }
        return with(groups, Stream.of(actions).map(AnAction::asNative).toArray(AnAction[]::new));
    }

    private static Value nativeTargetGroup(String id, String version) {
        String arn = "arn:aws:vpc-lattice:eu-west-1:111122223333:targetgroup/" + id;
        Value tags = Values.fields(
                "weighbridge:service", Values.text("orders"), "weighbridge:version", Values.text(version));
        return Values.fields(
                "urn", Values.text("urn:pulumi:dev::weighbridge::" + LatticeTypes.NATIVE_TARGET_GROUP + "::" + id),
                "type", Values.text(LatticeTypes.NATIVE_TARGET_GROUP),
                "id", Values.text(arn),
                "outputs", Values.fields("arn", Values.text(arn), "tags", AnAction.asList(tags)));
    }

    public static Baseline with(List<Value> targetGroups, AnAction... actions) {
        List<Value> resources = Stream.concat(
                        targetGroups.stream(), Stream.of(actions).map(AnAction::asDeployed))
                .toList();
        return new StateReader(new StackId("organization", "weighbridge", "dev"))
                .read(Values.fields(
                        "version", Values.number(3),
                        "deployment", Values.fields("resources", new Value.Items(resources))));
    }

    public static Value targetGroup(String id, String service, String version) {
        return targetGroup(
                id,
                Values.fields(
                        "weighbridge:service", Values.text(service), "weighbridge:version", Values.text(version)));
    }

    public static Value targetGroup(String id, Value tags) {
        return Values.fields(
                "urn", Values.text("urn:pulumi:dev::weighbridge::" + LatticeTypes.TARGET_GROUP + "::" + id),
                "type", Values.text(LatticeTypes.TARGET_GROUP),
                "outputs", Values.fields("id", Values.text(id), "tags", tags));
    }
}
