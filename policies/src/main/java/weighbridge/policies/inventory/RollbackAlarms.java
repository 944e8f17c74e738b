package weighbridge.policies.inventory;

import java.util.List;
import weighbridge.policies.lattice.PartTypes;
import weighbridge.policies.marks.Marks;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/** The alarms that take a version out of traffic: marked so, switched on, and heard by a topic of the stack. */
public record RollbackAlarms(Inventory inventory) {
    private static final String ROLLBACK_ALARM = "rollback-alarm";

    /** What is known of a version's alarms. */
    public enum Armed {
        YES,
        NO,
        UNKNOWN
    }

    public Armed of(String service, String version) {
        List<Armed> alarms = inventory.alarmsOf(service, version).stream()
                .filter(alarm -> alarm.get("tags").get(Marks.ROLE).equals(Values.text(ROLLBACK_ALARM)))
                .map(this::leads)
                .toList();
        return alarms.contains(Armed.YES) ? Armed.YES : alarms.contains(Armed.UNKNOWN) ? Armed.UNKNOWN : Armed.NO;
    }

    /** Nobody says where the action comes from, and a topic is made that it may be. */
    private boolean isOfNewTopic(Part alarm) {
        return alarm.hasNoOrigin("alarmActions")
                && inventory.ofType(PartTypes.TOPIC).stream()
                        .anyMatch(topic -> topic.get("arn").isUnknown());
    }

    private Armed leads(Part alarm) {
        if (alarm.get("actionsEnabled").equals(new Value.Bool(false))) {
            return Armed.NO;
        } else if (isOfNewTopic(alarm)
                || !inventory
                        .sources(alarm, "alarmActions", PartTypes.TOPIC, PartTypes.TOPIC_POLICY)
                        .isEmpty()) {
            return Armed.YES;
        }
        Value actions = alarm.get("alarmActions");
        List<Value> all = actions instanceof Value.Items items ? items.values() : List.of(actions);
        boolean notifies = inventory.ofType(PartTypes.TOPIC).stream()
                .map(topic -> topic.get("arn"))
                .anyMatch(all::contains);
        return notifies ? Armed.YES : all.stream().anyMatch(Value::isUnknown) ? Armed.UNKNOWN : Armed.NO;
    }
}
