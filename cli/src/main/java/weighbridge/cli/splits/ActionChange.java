package weighbridge.cli.splits;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a change does to one action's split. */
public sealed interface ActionChange {
    String action();

    /** The same weights as are deployed. */
    record Unchanged(String action, SortedMap<String, Integer> weights) implements ActionChange {}

    /** An action that is not deployed yet. */
    record New(String action, SortedMap<String, Integer> weights) implements ActionChange {}

    /** A deployed action that the config no longer has. */
    record Removed(String action, SortedMap<String, Integer> weights) implements ActionChange {}

    /** Other weights than are deployed. */
    record Moved(String action, ActionSplit from, SortedMap<String, Integer> to) implements ActionChange {
        /** Every version with traffic before or after. */
        SortedSet<String> versions() {
            SortedSet<String> versions = new TreeSet<>(from.weights().keySet());
            versions.addAll(to.keySet());
            return versions;
        }

        int before(String version) {
            return from.weights().getOrDefault(version, 0);
        }

        int after(String version) {
            return to.getOrDefault(version, 0);
        }

        /** The points by which versions other than the deployed stable and previous rise; 0 is a retreat. */
        int step() {
            return versions().stream()
                    .filter(version -> !from.fallbacks().contains(version))
                    .mapToInt(version -> Math.max(0, after(version) - before(version)))
                    .sum();
        }
    }
}
