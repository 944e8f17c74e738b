package weighbridge.simulator.provider.schema;

/** A value that a preview cannot know yet. */
public enum Unknown {
    VALUE
}
