package weighbridge.policies.pack;

/** The stack that the engine works on; its organization is {@code organization} on a backend that knows none. */
public record StackId(String organization, String project, String stack) {
    /** The name that finds the stack from any folder: {@code organization/project/stack}. */
    public String qualified() {
        return organization.isEmpty() ? stack : organization + "/" + project + "/" + stack;
    }
}
