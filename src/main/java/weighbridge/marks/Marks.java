package weighbridge.marks;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import weighbridge.config.Action;
import weighbridge.split.WeightedTarget;

/**
 * The tags by which the policy pack knows what is what.
 *
 * <p>Program and pack share no code: these names and the form of their values are all they agree on. Nothing else in the
 * program writes them.
 */
public final class Marks {
    public static final String SERVICE = "weighbridge:service";
    public static final String ACTION = "weighbridge:action";
    public static final String VERSIONS = "weighbridge:versions";
    public static final String STABLE = "weighbridge:stable";
    public static final String PREVIOUS = "weighbridge:previous";
    public static final String VERSION = "weighbridge:version";
    public static final String ROLE = "weighbridge:role";

    private static final String ROLLBACK_ALARM = "rollback-alarm";

    private Marks() {}

    /** The name of a listener's default action: {@code orders/https}. */
    public static String action(String service, String listener) {
        return service + "/" + listener;
    }

    /** The name of a rule's action: {@code orders/https/beta}. */
    public static String ruleAction(String listenerAction, String rule) {
        return listenerAction + "/" + rule;
    }

    /** The marks of a listener or a rule; none where it does not forward. */
    public static Map<String, String> ofAction(String service, String name, Action action) {
        return action instanceof Action.Forward forward ? ofForward(service, name, forward) : Map.of();
    }

    /** The marks of a version's target group. */
    public static Map<String, String> ofTargetGroup(String service, String version) {
        return Map.of(SERVICE, service, VERSION, version);
    }

    /**
     * The marks of an alarm on a version.
     *
     * @param rollback whether it takes the version out of traffic
     */
    public static Map<String, String> ofAlarm(String service, String version, boolean rollback) {
        return rollback
                ? Map.of(SERVICE, service, VERSION, version, ROLE, ROLLBACK_ALARM)
                : Map.of(SERVICE, service, VERSION, version);
    }

    private static Map<String, String> ofForward(String service, String name, Action.Forward forward) {
        Map<String, String> marks = new TreeMap<>();
        marks.put(SERVICE, service);
        marks.put(ACTION, name);
        marks.put(VERSIONS, versions(forward));
        marks.put(STABLE, forward.stable());
        forward.previous().ifPresent(previous -> marks.put(PREVIOUS, previous));
        return Collections.unmodifiableMap(marks);
    }

    /** One name a target, in the order of the targets: at a first preview the pack tells them apart by place alone. */
    private static String versions(Action.Forward forward) {
        return forward.split().withTraffic().stream()
                .map(WeightedTarget::version)
                .collect(joining(" "));
    }
}
