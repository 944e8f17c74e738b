package weighbridge.simulator.dataplane;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Query strings as maps of lists, decoded, in the order sent. */
final class QueryString {
    private QueryString() {}

    static Map<String, List<String>> parse(Optional<String> query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query.orElse("").split("&", -1)) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                parameters
                        .computeIfAbsent(decode(parts[0]), name -> new ArrayList<>())
                        .add(parts.length == 2 ? decode(parts[1]) : "");
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
