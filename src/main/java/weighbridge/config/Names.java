package weighbridge.config;

import java.util.regex.Pattern;

/**
 * The names that VPC Lattice and this program take. Lattice's limits are those of its API model (version 2022-11-30, shapes
 * {@code ServiceName}, {@code ServiceNetworkName}, {@code ListenerName} and {@code RuleName}).
 */
final class Names {
    private static final String NO_LOOSE_HYPHEN = "^(?!-)(?!.*-$)(?!.*--)";
    private static final Pattern SERVICE = Pattern.compile(NO_LOOSE_HYPHEN + "(?!svc-)[a-z0-9-]{3,40}$");
    private static final Pattern NETWORK = Pattern.compile(NO_LOOSE_HYPHEN + "(?!servicenetwork-)[a-z0-9-]{3,63}$");
    private static final Pattern LISTENER = Pattern.compile(NO_LOOSE_HYPHEN + "(?!listener-)[a-z][a-z0-9-]{2,62}$");
    private static final Pattern RULE = Pattern.compile(NO_LOOSE_HYPHEN + "(?!rule-)[a-z][a-z0-9-]{2,62}$");

    /** At most 24 characters: the 10 names of a split and the spaces between them fit into one tag's 256. */
    private static final Pattern VERSION = Pattern.compile(NO_LOOSE_HYPHEN + "[a-z][a-z0-9-]{0,23}$");

    private Names() {}

    static void requireService(String name) {
        require(SERVICE, "service", name);
    }

    static void requireNetwork(String name) {
        require(NETWORK, "service network", name);
    }

    static void requireListener(String name) {
        require(LISTENER, "listener", name);
    }

    static void requireRule(String name) {
        require(RULE, "rule", name);
    }

    static boolean isVersion(String name) {
        return VERSION.matcher(name).matches();
    }

    static void requireVersion(String name) {
        require(VERSION, "version", name);
    }

    private static void require(Pattern pattern, String what, String name) {
        Valid.require(pattern.matcher(name).matches(), "'" + name + "' cannot be the name of a " + what);
    }
}
