package weighbridge.simulator.iam;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import weighbridge.simulator.aws.ArnPattern;

/**
 * A role's policy, evaluated for a call that AWS makes in the role's name. Statements with a condition or with
 * {@code NotAction}, {@code NotResource} neither allow nor deny: nothing here knows what they would be compared with.
 */
record PolicyDocument(JsonObject json) {
    static PolicyDocument of(String document) {
        return new PolicyDocument(JsonParser.parseString(document).getAsJsonObject());
    }

    /** Whether a statement of this effect, {@code Allow} or {@code Deny}, is about the call. */
    boolean says(String effect, String action, String resource) {
        return elements(json.get("Statement")).stream()
                .map(JsonElement::getAsJsonObject)
                .filter(statement -> !statement.has("Condition"))
                .filter(statement -> statement.get("Effect").getAsString().equals(effect))
                .anyMatch(statement -> matches(statement, "Action", action.toLowerCase(Locale.ROOT))
                        && matches(statement, "Resource", resource));
    }

    /** Actions have no case, resources do (IAM user guide, "JSON policy elements"). */
    private static boolean matches(JsonObject statement, String element, String value) {
        return elements(statement.get(element)).stream()
                .map(JsonElement::getAsString)
                .map(pattern -> element.equals("Action") ? pattern.toLowerCase(Locale.ROOT) : pattern)
                .anyMatch(pattern -> ArnPattern.matches(pattern, value));
    }

    /** One value or a list of them, as policies may say either. */
    static List<JsonElement> elements(JsonElement oneOrMore) {
        if (oneOrMore == null) {
            return List.of();
        }
        return oneOrMore.isJsonArray()
                ? StreamSupport.stream(oneOrMore.getAsJsonArray().spliterator(), false)
                        .toList()
                : List.of(oneOrMore);
    }
}
