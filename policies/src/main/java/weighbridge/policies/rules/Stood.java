package weighbridge.policies.rules;

import java.util.Optional;
import java.util.stream.Stream;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.baseline.DeployedResource;
import weighbridge.policies.pack.Resource;
import weighbridge.policies.value.Value;

/**
 * Whether some properties of a resource are what they were. AWS may have filled in or rewritten what is read back, so a property
 * is the same where it is what the program wrote before, too.
 */
record Stood(Baseline baseline) {
    boolean of(Resource resource, String... properties) {
        return deployed(resource.urn())
                .filter(before -> Stream.of(properties).allMatch(property -> isSame(property, before, resource)))
                .isPresent();
    }

    private Optional<DeployedResource> deployed(String urn) {
        return baseline instanceof Baseline.Deployed deployed
                ? Optional.ofNullable(deployed.resources().get(urn))
                : Optional.empty();
    }

    private static boolean isSame(String property, DeployedResource before, Resource next) {
        Value now = next.properties().get(property);
        return before.outputs().get(property).equals(now)
                || (before.inputs() instanceof Value.Fields
                        && before.inputs().get(property).equals(now));
    }
}
