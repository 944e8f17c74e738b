package weighbridge.simulator.dataplane;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A request's body in an event: text as it is, anything else in Base64.
 *
 * @param text empty if the request had no body
 */
record EventBody(Optional<String> text, boolean isBase64Encoded) {
    private static final Set<String> TEXT_TYPES =
            Set.of("application/json", "application/javascript", "application/xml");

    static EventBody of(LatticeRequest request) {
        if (request.body().length == 0) {
            return new EventBody(Optional.empty(), false);
        }
        return isText(request)
                ? new EventBody(Optional.of(new String(request.body(), StandardCharsets.UTF_8)), false)
                : new EventBody(Optional.of(Base64.getEncoder().encodeToString(request.body())), true);
    }

    /** A body with a content coding is bytes, whatever its type. */
    private static boolean isText(LatticeRequest request) {
        List<String> types = request.header("content-type");
        if (types.isEmpty() || !request.header("content-encoding").isEmpty()) {
            return false;
        }
        String type = types.get(0).split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.startsWith("text/") || TEXT_TYPES.contains(type);
    }
}
