package weighbridge.policies.lattice;

import java.util.Set;

/**
 * The type tokens of what stands behind a split: functions, who may invoke them, what keeps them warm, what watches them.
 *
 * <p>Sources: the schema of the {@code aws} provider 6.83.0, and {@code pulumi-aws-native}: {@code __pulumiType} in
 * {@code sdk/nodejs} for the tokens, {@code aws-cloudformation-schema/aws-*.json} for the properties.
 */
public final class PartTypes {
    public static final String ATTACHMENT = "aws:vpclattice/targetGroupAttachment:TargetGroupAttachment";
    public static final String FUNCTION = "aws:lambda/function:Function";
    public static final String ALIAS = "aws:lambda/alias:Alias";
    public static final String PERMISSION = "aws:lambda/permission:Permission";
    public static final String PROVISIONED = "aws:lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig";
    public static final String ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
    public static final String COMPOSITE_ALARM = "aws:cloudwatch/compositeAlarm:CompositeAlarm";
    public static final String TOPIC = "aws:sns/topic:Topic";
    public static final String TOPIC_POLICY = "aws:sns/topicPolicy:TopicPolicy";
    public static final String SERVICE = "aws:vpclattice/service:Service";
    public static final String AUTH_POLICY = "aws:vpclattice/authPolicy:AuthPolicy";
    public static final String ACCESS_LOGS = "aws:vpclattice/accessLogSubscription:AccessLogSubscription";

    public static final String NATIVE_SERVICE = "aws-native:vpclattice:Service";
    public static final String NATIVE_AUTH_POLICY = "aws-native:vpclattice:AuthPolicy";
    public static final String NATIVE_ACCESS_LOGS = "aws-native:vpclattice:AccessLogSubscription";
    public static final String NATIVE_FUNCTION = "aws-native:lambda:Function";
    public static final String NATIVE_VERSION = "aws-native:lambda:Version";
    public static final String NATIVE_ALIAS = "aws-native:lambda:Alias";
    public static final String NATIVE_PERMISSION = "aws-native:lambda:Permission";
    public static final String NATIVE_ALARM = "aws-native:cloudwatch:Alarm";
    public static final String NATIVE_COMPOSITE_ALARM = "aws-native:cloudwatch:CompositeAlarm";
    public static final String NATIVE_TOPIC = "aws-native:sns:Topic";
    public static final String NATIVE_TOPIC_POLICY = "aws-native:sns:TopicPolicy";
    public static final String NATIVE_TOPIC_INLINE_POLICY = "aws-native:sns:TopicInlinePolicy";

    private static final Set<String> KEPT = Set.of(
            ATTACHMENT,
            FUNCTION,
            ALIAS,
            PERMISSION,
            PROVISIONED,
            ALARM,
            COMPOSITE_ALARM,
            TOPIC,
            TOPIC_POLICY,
            NATIVE_FUNCTION,
            NATIVE_VERSION,
            NATIVE_ALIAS,
            NATIVE_PERMISSION,
            NATIVE_ALARM,
            NATIVE_COMPOSITE_ALARM,
            NATIVE_TOPIC,
            NATIVE_TOPIC_POLICY,
            NATIVE_TOPIC_INLINE_POLICY);

    private PartTypes() {}

    /** Whether a rule may want to know of a resource of this type: it splits traffic, or stands behind a split. */
    public static boolean isKept(String type) {
        return KEPT.contains(type) || type.startsWith("aws:vpclattice/") || type.startsWith("aws-native:vpclattice:");
    }
}
