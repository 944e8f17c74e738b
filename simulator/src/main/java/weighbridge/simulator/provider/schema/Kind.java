package weighbridge.simulator.provider.schema;

/** What a property's value is. */
public enum Kind {
    STRING,
    INTEGER,
    /** A number that need not be whole. */
    NUMBER,
    BOOLEAN,
    /** Strings by string, such as tags. */
    MAP,
    /** A list of strings. */
    STRINGS,
    /** One nested object: a Terraform block of at most one item, which the bridge flattens. */
    BLOCK,
    /** A list of nested objects. */
    BLOCKS,
    /** A Pulumi asset or archive. */
    ARCHIVE,
    /** Any JSON ({@code pulumi.json#/Any}), such as a policy document as an object. */
    ANY
}
