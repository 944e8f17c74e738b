package weighbridge.simulator.provider.schema;

/**
 * One difference between a deployed resource and a program's inputs.
 *
 * @param path Pulumi's, such as {@code action.forward.targetGroups[0].weight}
 * @param replaces whether it cannot be changed in place
 */
public record Change(String path, Type type, boolean replaces) {
    /** What happens to the property. */
    public enum Type {
        ADD,
        DELETE,
        UPDATE
    }

    /** The property of the resource that it is in. */
    public String topLevel() {
        return path.split("[.\\[]", 2)[0];
    }
}
