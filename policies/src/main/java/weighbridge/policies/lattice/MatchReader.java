package weighbridge.policies.lattice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/** Reads {@code match.httpMatch} of a rule. What cannot be read may take any request. */
final class MatchReader {
    private MatchReader() {}

    static RequestMatch read(Value match) {
        Value http = match.get("httpMatch");
        if (!(http instanceof Value.Fields) || Values.holdsUnknown(http)) {
            return RequestMatch.UNREADABLE;
        }
        List<Optional<Condition>> conditions = new ArrayList<>();
        if (!http.get("pathMatch").isAbsent()) {
            conditions.add(condition("path", http.get("pathMatch")));
        }
        Value headers = http.get("headerMatches");
        if (headers instanceof Value.Items items) {
            items.values().forEach(header -> conditions.add(header(header)));
        } else if (!headers.isAbsent()) {
            return RequestMatch.UNREADABLE;
        }
        return conditions.contains(Optional.<Condition>empty())
                ? RequestMatch.UNREADABLE
                : new RequestMatch(
                        true,
                        Values.asText(http.get("method")).filter(method -> !method.isEmpty()),
                        conditions.stream().flatMap(Optional::stream).toList());
    }

    private static Optional<Condition> header(Value header) {
        return Values.asText(header.get("name"))
                .flatMap(name -> condition("header " + name.toLowerCase(Locale.ROOT), header));
    }

    private static Optional<Condition> condition(String on, Value holder) {
        boolean caseSensitive = holder.get("caseSensitive") instanceof Value.Bool bool && bool.value();
        Value match = holder.get("match");
        for (Condition.Comparison comparison : Condition.Comparison.values()) {
            Optional<String> text = Values.asText(match.get(comparison.name().toLowerCase(Locale.ROOT)))
                    .filter(found -> !found.isEmpty());
            if (text.isPresent()) {
                return Optional.of(new Condition(on, comparison, text.get(), caseSensitive));
            }
        }
        return Optional.empty();
    }
}
