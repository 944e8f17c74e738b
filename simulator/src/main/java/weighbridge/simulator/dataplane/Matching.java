package weighbridge.simulator.dataplane;

import java.util.Locale;
import java.util.function.BiPredicate;
import weighbridge.simulator.dataplane.Match.HeaderMatch;
import weighbridge.simulator.dataplane.Match.PathMatch;

/**
 * Whether a rule's conditions take a request.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc-lattice/latest/ug/listener-rules.html">Listener rules: rule conditions</a>
 */
final class Matching {
    private Matching() {}

    static boolean takes(Match match, LatticeRequest request) {
        return match.path().map(path -> pathTakes(path, request.path())).orElse(true)
                && match.method().map(method -> method.equals(request.method())).orElse(true)
                && match.headers().stream().allMatch(header -> headerTakes(header, request));
    }

    private static boolean pathTakes(PathMatch match, String path) {
        BiPredicate<String, String> comparison = switch (match.comparison()) {
            case EXACT -> String::equals;
            case PREFIX -> String::startsWith;
        };
        return compare(comparison, path, match.value(), match.caseSensitive());
    }

    private static boolean headerTakes(HeaderMatch match, LatticeRequest request) {
        BiPredicate<String, String> comparison = switch (match.comparison()) {
            case EXACT -> String::equals;
            case PREFIX -> String::startsWith;
            case CONTAINS -> String::contains;
        };
        return request.header(match.name().toLowerCase(Locale.ROOT)).stream()
                .anyMatch(value -> compare(comparison, value, match.value(), match.caseSensitive()));
    }

    private static boolean compare(
            BiPredicate<String, String> comparison, String found, String wanted, boolean caseSensitive) {
        return caseSensitive
                ? comparison.test(found, wanted)
                : comparison.test(found.toLowerCase(Locale.ROOT), wanted.toLowerCase(Locale.ROOT));
    }
}
