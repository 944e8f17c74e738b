package weighbridge.cli.splits;

import static java.util.stream.Collectors.joining;

import java.util.SortedMap;

/**
 * One action in one line: {@code orders/https  v7 90→70  v8 10→30  (+20)  allowed}.
 *
 * @param width how wide the actions' names are printed, in characters, so that lines stand under each other
 */
public record ActionLine(ActionChange change, Outcome outcome, int width) {
    private static final String GAP = "  ";

    @Override
    public String toString() {
        return name(change.action(), width) + GAP + what() + GAP + outcome;
    }

    /** The split alone: {@code orders/https  v7 70  v8 30}. */
    public static String inForce(String action, ActionSplit split, int width) {
        return name(action, width) + GAP + weights(split.weights());
    }

    private String what() {
        if (change instanceof ActionChange.Moved moved) {
            return moves(moved) + GAP + (moved.step() == 0 ? "(retreat)" : "(+" + moved.step() + ")");
        }
        if (change instanceof ActionChange.New added) {
            return weights(added.weights()) + GAP + "(new)";
        }
        if (change instanceof ActionChange.Removed removed) {
            return weights(removed.weights()) + GAP + "(removed)";
        }
        return weights(((ActionChange.Unchanged) change).weights());
    }

    private static String moves(ActionChange.Moved moved) {
        return moved.versions().stream().map(version -> move(moved, version)).collect(joining(GAP));
    }

    private static String move(ActionChange.Moved moved, String version) {
        int from = moved.before(version);
        int to = moved.after(version);
        return version + " " + (from == to ? to : from + "→" + to);
    }

    private static String weights(SortedMap<String, Integer> weights) {
        return weights.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(joining(GAP));
    }

    private static String name(String action, int width) {
        return action + " ".repeat(Math.max(0, width - action.length()));
    }
}
