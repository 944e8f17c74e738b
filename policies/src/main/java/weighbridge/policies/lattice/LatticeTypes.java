package weighbridge.policies.lattice;

/**
 * The type tokens that the rules know, all in one place, and the kinds that they stand for.
 *
 * <p>Sources: the schema of the {@code aws} provider 6.83.0, and the SDK of {@code aws-native}
 * ({@code pulumi-aws-native}, {@code sdk/nodejs/vpclattice}: {@code __pulumiType} in {@code listener.ts}, {@code rule.ts} and
 * {@code targetGroup.ts}).
 */
public final class LatticeTypes {
    public static final String LISTENER = "aws:vpclattice/listener:Listener";
    public static final String RULE = "aws:vpclattice/listenerRule:ListenerRule";
    public static final String TARGET_GROUP = "aws:vpclattice/targetGroup:TargetGroup";

    public static final String NATIVE_LISTENER = "aws-native:vpclattice:Listener";
    public static final String NATIVE_RULE = "aws-native:vpclattice:Rule";
    public static final String NATIVE_TARGET_GROUP = "aws-native:vpclattice:TargetGroup";

    private LatticeTypes() {}

    /** Whether a resource of this type splits traffic. */
    public static boolean isAction(String type) {
        return isListener(type) || isRule(type);
    }

    public static boolean isRule(String type) {
        return type.equals(RULE) || type.equals(NATIVE_RULE);
    }

    public static boolean isListener(String type) {
        return type.equals(LISTENER) || type.equals(NATIVE_LISTENER);
    }

    public static boolean isTargetGroup(String type) {
        return type.equals(TARGET_GROUP) || type.equals(NATIVE_TARGET_GROUP);
    }

    /** Whether {@code aws-native} has made it, which hands VPC Lattice what the program wrote and nothing else. */
    public static boolean isNative(String type) {
        return type.startsWith("aws-native:");
    }
}
