package weighbridge.simulator.iam;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import weighbridge.simulator.aws.ArnPattern;

/**
 * A resource's policy, asked whether an AWS service may do something: an allowing statement must fit and no denying one (IAM
 * User Guide, "Policy evaluation logic"). In SNS's and KMS's policies {@code "AWS": "*"} takes in services as well; so the
 * default policy of a topic lets alarms publish.
 */
public final class ServicePolicy {
    private final List<JsonObject> statements;

    /**
     * What a service asks for.
     *
     * @param service such as {@code cloudwatch.amazonaws.com}
     * @param context values of condition keys, by key in lower case
     */
    public record Request(String service, String action, String resource, Map<String, String> context) {}

    private ServicePolicy(List<JsonObject> statements) {
        this.statements = statements;
    }

    /**
     * Reads a policy document.
     *
     * @throws IllegalArgumentException if it is no JSON object with statements
     */
    public static ServicePolicy parse(String document) {
        try {
            JsonElement statement =
                    JsonParser.parseString(document).getAsJsonObject().get("Statement");
            return new ServicePolicy(PolicyDocument.elements(statement).stream()
                    .map(JsonElement::getAsJsonObject)
                    .toList());
        } catch (JsonParseException | IllegalStateException e) {
            throw new IllegalArgumentException("no policy document: " + e.getMessage(), e);
        }
    }

    public boolean allows(Request request) {
        return any("Allow", request) && !any("Deny", request);
    }

    /** Whether the account's own administrators keep the right to do something, by their user or role policies. */
    public boolean leavesToAccount(String accountRootArn, String action) {
        return statements.stream()
                .filter(statement -> "Allow".equals(statement.get("Effect").getAsString()))
                .filter(statement -> has(statement.get("Principal"), "AWS", accountRootArn::equals))
                .anyMatch(statement -> matches(statement.get("Action"), action.toLowerCase(Locale.ROOT)));
    }

    private boolean any(String effect, Request request) {
        return statements.stream()
                .filter(statement -> effect.equals(statement.get("Effect").getAsString()))
                .anyMatch(statement -> fits(statement, request));
    }

    private static boolean fits(JsonObject statement, Request request) {
        return (isAnyone(statement.get("Principal"))
                        || has(statement.get("Principal"), "Service", request.service()::equals))
                && matches(statement.get("Action"), request.action().toLowerCase(Locale.ROOT))
                && PolicyDocument.elements(statement.get("Resource")).stream()
                        .anyMatch(item -> ArnPattern.matches(item.getAsString(), request.resource()))
                && PolicyConditions.hold(statement.get("Condition"), request.context());
    }

    private static boolean isAnyone(JsonElement principal) {
        boolean plain =
                principal instanceof JsonPrimitive && principal.getAsString().equals("*");
        return plain || has(principal, "AWS", "*"::equals);
    }

    private static boolean has(JsonElement principal, String kind, Predicate<String> name) {
        return principal instanceof JsonObject object
                && PolicyDocument.elements(object.get(kind)).stream()
                        .map(JsonElement::getAsString)
                        .anyMatch(name);
    }

    /** Actions know no capitals. */
    private static boolean matches(JsonElement actions, String action) {
        return PolicyDocument.elements(actions).stream()
                .anyMatch(item -> ArnPattern.matches(item.getAsString().toLowerCase(Locale.ROOT), action));
    }
}
