package weighbridge.policies.pack;

/** What a rule judges. */
public enum Scope {
    /** Each resource by itself, before it is created or updated. */
    RESOURCE,
    /** The whole stack, once all of it is known. */
    STACK,
    /** First the one, then the other. */
    BOTH
}
