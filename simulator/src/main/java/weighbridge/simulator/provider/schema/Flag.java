package weighbridge.simulator.provider.schema;

/** What the Terraform schema and the bridge say of a property. */
public enum Flag {
    REQUIRED,
    /** AWS fills it in; where a program leaves it out, there is no difference. */
    COMPUTED,
    /** No input at all. */
    OUTPUT_ONLY,
    /** A change replaces the resource. */
    FORCE_NEW,
    /** Where a program leaves it out, the bridge makes a name from the resource's own. */
    AUTO_NAMED,
    /** An id and an ARN of the same resource are no difference ({@code suppressEquivalentIDOrARN}). */
    ID_OR_ARN,
    /** The ARN of a log group with and without {@code :*} is no difference ({@code suppressEquivalentCloudWatchLogsLogGroupARN}). */
    LOG_GROUP_ARN,
    /** A policy document: its form is no difference ({@code verify.SuppressEquivalentPolicyDiffs}). */
    JSON,
    /** A JSON document whose lists have an order: spaces and the order of keys are no difference ({@code verify.SuppressEquivalentJSONDiffs}). */
    ORDERED_JSON
}
