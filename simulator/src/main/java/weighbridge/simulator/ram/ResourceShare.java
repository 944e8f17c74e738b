package weighbridge.simulator.ram;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A resource share.
 *
 * @param arn with the account that owns it and its Region
 * @param resources ARNs
 * @param principals accounts by id, organizations and organizational units by ARN
 */
public record ResourceShare(
        String arn,
        String owner,
        String name,
        boolean allowExternalPrincipals,
        List<String> resources,
        List<String> principals,
        Map<String, String> tags) {
    public ResourceShare {
        resources = List.copyOf(resources);
        principals = List.copyOf(principals);
        tags = Map.copyOf(tags);
    }

    ResourceShare with(String newName, boolean external) {
        return new ResourceShare(arn, owner, newName, external, resources, principals, tags);
    }

    ResourceShare withTags(Map<String, String> news) {
        return new ResourceShare(arn, owner, name, allowExternalPrincipals, resources, principals, news);
    }

    ResourceShare withResource(String resource) {
        return withResources(plus(resources, resource));
    }

    ResourceShare withoutResource(String resource) {
        return withResources(minus(resources, resource));
    }

    ResourceShare withPrincipal(String principal) {
        return withPrincipals(plus(principals, principal));
    }

    ResourceShare withoutPrincipal(String principal) {
        return withPrincipals(minus(principals, principal));
    }

    private ResourceShare withResources(List<String> news) {
        return new ResourceShare(arn, owner, name, allowExternalPrincipals, news, principals, tags);
    }

    private ResourceShare withPrincipals(List<String> news) {
        return new ResourceShare(arn, owner, name, allowExternalPrincipals, resources, news, tags);
    }

    private static List<String> plus(List<String> list, String item) {
        return Stream.concat(list.stream(), Stream.of(item)).distinct().toList();
    }

    private static List<String> minus(List<String> list, String item) {
        return list.stream().filter(other -> !other.equals(item)).toList();
    }
}
