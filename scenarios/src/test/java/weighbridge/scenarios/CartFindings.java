package weighbridge.scenarios;

/** What the pack says of the stack of {@link Cart}, where several tests hear it. */
final class CartFindings {
    private CartFindings() {}

    /** What {@code weight-step} says of {@code v2} that would rise by 50 points. */
    static String fromTenToSixty(String action) {
        return "mandatory weight-step: " + action
                + ": v2 would rise from 10 % to 60 % (+50 points); at most +20 points a step:"
                + " set v2 to 30 or less";
    }

    /** What {@code stable-earned} says where {@code v2} is named stable with 10 %. */
    static String isNotEarned() {
        return "mandatory stable-earned: cart/front: v2 would become stable in place of v1, and has 10 % of cart/front; stable has"
                + " 100 % of every action that falls back to v1: take v2 there first, and name it in the change after that; where"
                + " v1 is broken and nothing is left to go back to, add an exception to stable-earned for v2 on cart/front"
                + " (docs/limits.md)";
    }

    /** What {@code weight-step} says where a version's name is not that of its deployed target group. */
    static String isNamedWrongly(String action, String version, String deployed) {
        return "mandatory weight-step: " + action + ": " + version
                + " is named for the target group {{id}}, which is deployed as " + deployed
                + " of cart: make the mark weighbridge:versions name the versions in the order of the target groups";
    }

    /** What {@code weight-step} says of {@code cart/front} where nobody can tell what it sends where; {@code {{time}}} is in four hours. */
    static String unreadable(String why, String version, int share) {
        return "mandatory weight-step: cart/front: the deployed splits are unreadable (" + why
                + "), so nothing is known to be a retreat. Mend that, or permit each version with traffic (" + version
                + " up to " + share
                + ") by an entry of its own under \"exceptions\", \"entries\" in the policy config, such as { \"rules\":"
                + " [\"weight-step\", \"first-exposure\", \"bake-time\", \"warm-baseline\", \"rollback-armed\","
                + " \"rollback-hold\", \"live\", \"freeze-window\"], \"action\": \"cart/front\", \"version\": \""
                + version
                + "\", \"upTo\": " + share
                + ", \"until\": \"{{time}}\", \"because\": \"...\", \"by\": \"...\" }";
    }

    /** What {@code weight-step} says where the requests of the rule, which had no {@code v2}, go to the listener, which has 60. */
    static String takesOverFromBeta() {
        return "mandatory weight-step: cart/front: v2 would rise from 0 % to 60 % (+60 points) for the requests that"
                + " cart/front/beta serves now; at most +20 points a step: set v2 to 20 or less";
    }
}
