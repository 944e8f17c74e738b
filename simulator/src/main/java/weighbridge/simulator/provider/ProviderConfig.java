package weighbridge.simulator.provider;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import weighbridge.simulator.aws.Account;

/** What a stack's {@code aws:} config asks of the provider, held against the account that is simulated. */
final class ProviderConfig {
    private final Map<String, Object> values;

    /** @param values of the provider's inputs: lists arrive as JSON in a string */
    ProviderConfig(Map<String, Object> values) {
        this.values = values;
    }

    /**
     * What does not fit.
     *
     * @return the real provider's words for an account that is not allowed
     */
    Optional<String> problem(Account account) {
        List<String> allowed = strings("allowedAccountIds");
        if (!allowed.isEmpty() && !allowed.contains(account.id())) {
            return Optional.of("AWS account ID not allowed: " + account.id());
        }
        if (strings("forbiddenAccountIds").contains(account.id())) {
            return Optional.of("AWS account ID not allowed: " + account.id());
        }
        return values.get("region") instanceof String region && !region.equals(account.region())
                ? Optional.of("aws:region is " + region + ", but the simulator simulates " + account.region())
                : Optional.empty();
    }

    private List<String> strings(String name) {
        Object value = values.get(name);
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return value instanceof String json && json.startsWith("[") ? parsed(json) : List.of();
    }

    private static List<String> parsed(String json) {
        JsonArray array = JsonParser.parseString(json).getAsJsonArray();
        return StreamSupport.stream(array.spliterator(), false)
                .map(element -> element.getAsString())
                .toList();
    }
}
