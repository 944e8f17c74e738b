package weighbridge.simulator.dataplane.auth;

import com.google.gson.JsonObject;
import java.util.List;

/** One statement of an auth policy. */
record Statement(
        boolean allows, Principals principals, List<Glob> actions, List<Glob> resources, List<Condition> conditions) {
    private static final List<String> KNOWN = List.of("Sid", "Effect", "Principal", "Action", "Resource", "Condition");
    private static final String INVOKE = "vpc-lattice-svcs:Invoke";

    static Statement parse(JsonObject object) {
        Elements elements = Elements.of("Statement", object);
        elements.requireOnly(KNOWN);
        return new Statement(
                allows(Elements.text("Effect", elements.need("Effect"))),
                Principals.parse(elements.need("Principal")),
                elements.texts("Action").stream().map(Glob::ignoringCase).toList(),
                elements.texts("Resource").stream().map(Glob::of).toList(),
                elements.find("Condition").map(Condition::parse).orElse(List.of()));
    }

    private static boolean allows(String effect) {
        return switch (effect) {
            case "Allow" -> true;
            case "Deny" -> false;
            default -> throw new BadPolicyException("Effect is " + effect + ", neither Allow nor Deny");
        };
    }

    boolean applies(AuthRequest request) {
        return principals.admit(request.caller())
                && actions.stream().anyMatch(action -> action.matches(INVOKE))
                && resources.stream().anyMatch(resource -> resource.matches(request.resource()))
                && conditions.stream().allMatch(condition -> condition.holds(request));
    }
}
