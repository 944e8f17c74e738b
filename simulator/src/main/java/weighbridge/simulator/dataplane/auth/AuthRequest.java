package weighbridge.simulator.dataplane.auth;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as auth policies see it.
 *
 * @param caller empty for a request without a signature
 * @param resource the service's ARN and the path
 * @param keys of conditions, in lower case, with their values; a key that a request lacks is not here
 */
public record AuthRequest(Optional<Caller> caller, String resource, Map<String, String> keys) {
    private static final String HEADER = "vpc-lattice-svcs:requestheader/";
    private static final String QUERY = "vpc-lattice-svcs:requestquerystring/";

    private static final List<String> KNOWN = List.of(
            "aws:principalaccount",
            "aws:principalarn",
            "aws:principalorgid",
            "aws:principaltype",
            "vpc-lattice-svcs:port",
            "vpc-lattice-svcs:requestmethod",
            "vpc-lattice-svcs:servicenetworkarn");

    /**
     * A condition key in lower case: keys have none.
     *
     * @throws BadPolicyException if the simulator never has a value for it
     */
    static String requireKnown(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        if (!KNOWN.contains(lower) && !lower.startsWith(HEADER) && !lower.startsWith(QUERY)) {
            throw new BadPolicyException("the simulator does not simulate the condition key " + key);
        }
        return lower;
    }

    /** Whom messages name. */
    String user() {
        return caller.map(Caller::user).orElse("anonymous");
    }

    Optional<String> value(String key) {
        return Optional.ofNullable(keys.get(key)).or(() -> ofCaller(key));
    }

    private Optional<String> ofCaller(String key) {
        return switch (key) {
            case "aws:principaltype" ->
                Optional.of(caller.map(AuthRequest::type).orElse("Anonymous"));
            case "aws:principalaccount" -> caller.map(Caller::account);
            case "aws:principalarn" -> caller.map(Caller::principal);
            case "aws:principalorgid" -> caller.flatMap(Caller::organization);
            default -> Optional.empty();
        };
    }

    private static String type(Caller caller) {
        return caller.isRole() ? "AssumedRole" : "User";
    }

    /** The key of a header's value. */
    public static String header(String name) {
        return HEADER + name.toLowerCase(Locale.ROOT);
    }

    /** The key of a query parameter's value. */
    public static String query(String name) {
        return QUERY + name.toLowerCase(Locale.ROOT);
    }
}
