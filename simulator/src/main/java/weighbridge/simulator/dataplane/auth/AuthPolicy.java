package weighbridge.simulator.dataplane.auth;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.List;

/** An auth policy, ready to judge by. */
public record AuthPolicy(List<Statement> statements) {
    private static final List<String> KNOWN = List.of("Version", "Id", "Statement");

    /** What a policy says of a request. A deny beats an allow, and where it says nothing the request is denied too. */
    enum Verdict {
        ALLOW,
        DENY,
        NOTHING
    }

    /**
     * Reads a document.
     *
     * @throws BadPolicyException if it is none
     */
    public static AuthPolicy parse(String document) {
        Elements elements = Elements.of(
                "The policy", Elements.objects("The policy", json(document)).get(0));
        elements.requireOnly(KNOWN);
        return new AuthPolicy(Elements.objects("Statement", elements.need("Statement")).stream()
                .map(Statement::parse)
                .toList());
    }

    private static JsonElement json(String document) {
        try {
            JsonElement parsed = JsonParser.parseString(document);
            if (parsed.isJsonObject()) {
                return parsed;
            }
        } catch (JsonParseException notJson) {
            throw new BadPolicyException("The policy is not JSON: " + notJson.getMessage());
        }
        throw new BadPolicyException("The policy is not a JSON object");
    }

    Verdict judge(AuthRequest request) {
        List<Statement> applying =
                statements.stream().filter(one -> one.applies(request)).toList();
        if (applying.isEmpty()) {
            return Verdict.NOTHING;
        }
        return applying.stream().allMatch(Statement::allows) ? Verdict.ALLOW : Verdict.DENY;
    }
}
