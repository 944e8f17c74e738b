package weighbridge.simulator.provider.resource;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every resource type that is simulated, by token. */
public final class ResourceTypes {
    private final Map<String, ResourceType> byToken = new TreeMap<>();

    public ResourceTypes(Aws aws) {
        List.of(
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
                        new AliasType(aws))
                .forEach(type -> byToken.put(type.token(), type));
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
