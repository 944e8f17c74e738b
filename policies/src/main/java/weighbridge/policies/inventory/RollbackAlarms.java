package weighbridge.policies.inventory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import weighbridge.policies.lattice.PartTypes;
import weighbridge.policies.marks.Marks;
import weighbridge.policies.value.Value;

/** The alarms that take a version out of traffic: marked so, switched on, and heard by a topic of the stack. */
public final class RollbackAlarms {
    private static final String ROLLBACK_ALARM = "rollback-alarm";
    /** An alarm may take its topic's ARN from the policy that lets it publish, so as to come after that. */
    private static final String[] TOPICS_AND_POLICIES = {
        PartTypes.TOPIC,
        PartTypes.TOPIC_POLICY,
        PartTypes.NATIVE_TOPIC,
        PartTypes.NATIVE_TOPIC_POLICY,
        PartTypes.NATIVE_TOPIC_INLINE_POLICY
    };

    private final Inventory inventory;
    private final Map<List<String>, Armed> known = new HashMap<>();

    public RollbackAlarms(Inventory inventory) {
        this.inventory = inventory;
    }

    /** What is known of a version's alarms. */
    public enum Armed {
        YES,
        NO,
        UNKNOWN
    }

    public Armed of(String service, String version) {
        return known.computeIfAbsent(List.of(service, version), both -> armed(service, version));
    }

    private Armed armed(String service, String version) {
        List<Armed> alarms = inventory.alarmsOf(service, version).stream()
                .filter(alarm -> Marks.of(alarm.get("tags")).get(Marks.ROLE).equals(Optional.of(ROLLBACK_ALARM)))
                .map(this::leads)
                .toList();
        return alarms.contains(Armed.YES) ? Armed.YES : alarms.contains(Armed.UNKNOWN) ? Armed.UNKNOWN : Armed.NO;
    }

    private Armed leads(Part alarm) {
        if (alarm.get("actionsEnabled").equals(new Value.Bool(false))) {
            return Armed.NO;
        } else if (isOfNewTopic(alarm)
                || !inventory
                        .sources(alarm, "alarmActions", TOPICS_AND_POLICIES)
                        .isEmpty()) {
            return Armed.YES;
        }
        Value actions = alarm.get("alarmActions");
        List<Value> all = actions instanceof Value.Items items ? items.values() : List.of(actions);
        boolean notifies = topics().anyMatch(all::contains);
        return notifies ? Armed.YES : all.stream().anyMatch(Value::isUnknown) ? Armed.UNKNOWN : Armed.NO;
    }

    /** Nobody says where the action comes from, and a topic is made that it may be. */
    private boolean isOfNewTopic(Part alarm) {
        return alarm.hasNoOrigin("alarmActions") && topics().anyMatch(Value::isUnknown);
    }

    /** The ARNs of the stack's topics. */
    private Stream<Value> topics() {
        return Stream.concat(
                inventory.ofType(PartTypes.TOPIC).stream().map(topic -> topic.get("arn")),
                inventory.ofType(PartTypes.NATIVE_TOPIC).stream().map(topic -> topic.get("topicArn")));
    }
}
