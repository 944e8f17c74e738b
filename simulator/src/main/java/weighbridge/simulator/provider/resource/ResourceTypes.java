package weighbridge.simulator.provider.resource;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every resource type that is simulated, by token. */
public final class ResourceTypes {
    private final Map<String, ResourceType> byToken = new TreeMap<>();

    private ResourceTypes(List<ResourceType> types) {
        types.forEach(type -> byToken.put(type.token(), type));
    }

    /** Those of the {@code aws} provider. */
    public static ResourceTypes of(Aws aws) {
        return new ResourceTypes(List.of(
                new ServiceNetworkType(aws),
                new ServiceNetworkVpcAssociationType(aws),
                new ServiceType(aws),
                new ServiceNetworkServiceAssociationType(aws),
                new AuthPolicyType(aws),
                new AccessLogSubscriptionType(aws),
                new ListenerType(aws),
                new ListenerRuleType(aws),
                new TargetGroupType(aws),
                new TargetGroupAttachmentType(aws),
                new FunctionType(aws),
                new PermissionType(aws),
                new ProvisionedConcurrencyConfigType(aws),
                new RoleType(aws),
                new RolePolicyType(aws),
                new RolePolicyAttachmentType(aws),
                new LogGroupType(aws),
                new ResourceShareType(aws),
                new ResourceAssociationType(aws),
                new PrincipalAssociationType(aws),
                new ResourceShareAccepterType(aws),
                new RecordType(aws),
                new MetricAlarmType(aws),
                new DashboardType(aws),
                new TopicType(aws),
                new TopicPolicyType(aws),
                new TopicSubscriptionType(aws),
                new KeyType(aws),
                new AliasType(aws)));
    }

    /** Those of the {@code aws-native} provider: as many as a program needs that splits traffic with it, and what stands behind. */
    public static ResourceTypes ofNative(Aws aws) {
        return new ResourceTypes(List.of(
                new NativeServiceType(aws),
                new NativeAuthPolicyType(aws),
                new NativeAccessLogSubscriptionType(aws),
                new NativeFunctionType(aws),
                new NativeVersionType(aws),
                new NativePermissionType(aws),
                new NativeAlarmType(aws),
                new NativeTopicType(aws),
                new NativeTargetGroupType(aws),
                new NativeListenerType(aws),
                new NativeRuleType(aws)));
    }

    /**
     * The type of a token.
     *
     * @throws IllegalArgumentException naming the types that there are
     */
    public ResourceType get(String token) {
        ResourceType type = byToken.get(token);
        if (type == null) {
            throw new IllegalArgumentException("the simulator does not simulate resources of type " + token
                    + "; it simulates: " + String.join(", ", byToken.keySet()));
        }
        return type;
    }
}
