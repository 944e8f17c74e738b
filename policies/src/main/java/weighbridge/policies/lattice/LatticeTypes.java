package weighbridge.policies.lattice;

/**
 * The type tokens that the rules know, all in one place.
 *
 * <p>Source: the schema of the {@code aws} provider 6.83.0. The tokens of {@code aws-native} will stand here too.
 */
public final class LatticeTypes {
    public static final String LISTENER = "aws:vpclattice/listener:Listener";
    public static final String RULE = "aws:vpclattice/listenerRule:ListenerRule";
    public static final String TARGET_GROUP = "aws:vpclattice/targetGroup:TargetGroup";

    private LatticeTypes() {}

    /** Whether a resource of this type splits traffic. */
    public static boolean isAction(String type) {
        return type.equals(LISTENER) || type.equals(RULE);
    }
}
