package weighbridge.cli.splits;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds the configured splits against the deployed ones. */
public final class ActionChanges {
    private ActionChanges() {}

    /** One change an action, in the order of the actions' names. */
    public static List<ActionChange> between(
            Map<String, ActionSplit> deployed, Map<String, Map<String, Integer>> configured) {
        SortedSet<String> actions = new TreeSet<>(deployed.keySet());
        actions.addAll(configured.keySet());
        return actions.stream()
                .map(action -> change(action, deployed.get(action), configured.get(action)))
                .toList();
    }

    private static ActionChange change(String action, ActionSplit from, Map<String, Integer> to) {
        if (from == null) {
            return new ActionChange.New(action, new TreeMap<>(to));
        }
        if (to == null) {
            return new ActionChange.Removed(action, from.weights());
        }
        return from.weights().equals(to)
                ? new ActionChange.Unchanged(action, from.weights())
                : new ActionChange.Moved(action, from, new TreeMap<>(to));
    }
}
