package weighbridge.simulator.lattice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import weighbridge.simulator.dataplane.Action;
import weighbridge.simulator.dataplane.auth.AuthPolicy;
import weighbridge.simulator.dataplane.auth.Gate;
import weighbridge.simulator.dataplane.auth.Gate.Layer;

/** Everything VPC Lattice holds, by id, in order of creation. */
final class LatticeStore {
    final Map<String, ServiceNetwork> networks = new LinkedHashMap<>();
    final Map<String, VpcAssociation> vpcAssociations = new LinkedHashMap<>();
    final Map<String, LatticeService> services = new LinkedHashMap<>();
    final Map<String, ServiceAssociation> serviceAssociations = new LinkedHashMap<>();
    final Map<String, LatticeListener> listeners = new LinkedHashMap<>();
    final Map<String, LatticeRule> rules = new LinkedHashMap<>();
    final Map<String, LatticeTargetGroup> targetGroups = new LinkedHashMap<>();

    /** By the id of the service network or service. */
    final Map<String, LatticeAuthPolicy> authPolicies = new LinkedHashMap<>();

    final Map<String, AccessLogSubscription> accessLogs = new LinkedHashMap<>();

    /** The id of the service network or service that a {@code ResourceIdentifier} names. */
    String idOf(String operation, String resourceIdentifier) {
        return resourceIdentifier
                        .substring(resourceIdentifier.lastIndexOf('/') + 1)
                        .startsWith("sn-")
                ? Lookup.SERVICE_NETWORK
                        .in(networks, operation, resourceIdentifier)
                        .id()
                : Lookup.SERVICE.in(services, operation, resourceIdentifier).id();
    }

    Gate gate(ServiceNetwork network) {
        return gate(Layer.NETWORK, network.id(), network.authType());
    }

    Gate gate(LatticeService service) {
        return gate(Layer.SERVICE, service.id(), service.authType());
    }

    private Gate gate(Layer layer, String resourceId, String authType) {
        Optional<AuthPolicy> policy =
                Optional.ofNullable(authPolicies.get(resourceId)).map(LatticeAuthPolicy::parsed);
        return new Gate(layer, authType.equals("AWS_IAM"), policy);
    }

    /** "All resources related to" a service network or service go with it (DeleteService, DeleteServiceNetwork). */
    void dropRelated(String resourceId) {
        authPolicies.remove(resourceId);
        accessLogs.values().removeIf(log -> log.resourceId().equals(resourceId));
    }

    Stream<LatticeListener> listenersOf(String serviceId) {
        return listeners.values().stream()
                .filter(listener -> listener.serviceId().equals(serviceId));
    }

    Stream<LatticeRule> rulesOf(String listenerId) {
        return rules.values().stream().filter(rule -> rule.listenerId().equals(listenerId));
    }

    /** The target groups that the actions of a service forward to, each as often as it is named. */
    Stream<String> targetGroupsOf(String serviceId) {
        return Stream.concat(
                listenersOf(serviceId).flatMap(listener -> named(listener.defaultAction())),
                rules.values().stream()
                        .filter(rule -> rule.serviceId().equals(serviceId))
                        .flatMap(rule -> named(rule.action())));
    }

    static Stream<String> named(Action action) {
        return action instanceof Action.Forward forward
                ? forward.targetGroups().stream().map(Action.WeightedTargetGroup::targetGroupId)
                : Stream.empty();
    }
}
