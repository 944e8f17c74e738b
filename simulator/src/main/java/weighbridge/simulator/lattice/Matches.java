package weighbridge.simulator.lattice;

import java.util.regex.Pattern;
import weighbridge.simulator.aws.Service;
import weighbridge.simulator.dataplane.Match;

/** The constraints on {@code HttpMatch} in the service model. */
final class Matches {
    private static final int MOST_HEADERS = 5;
    private static final Pattern PATH = Pattern.compile("/[a-zA-Z0-9@:%_+.~#?&/=-]*");

    private Matches() {}

    static void require(String operation, Match match) {
        if (match.path().isEmpty()
                && match.method().isEmpty()
                && match.headers().isEmpty()) {
            throw Service.LATTICE.invalid(operation, "A rule's match needs a path, a method or a header");
        }
        match.path().ifPresent(path -> requirePath(operation, path.value()));
        match.method().ifPresent(method -> requireLength(operation, "method", method, 16));
        if (match.headers().size() > MOST_HEADERS) {
            throw Service.LATTICE.invalid(
                    operation,
                    "A rule takes at most " + MOST_HEADERS + " header matches, not "
                            + match.headers().size());
        }
        match.headers().forEach(header -> {
            requireLength(operation, "headerMatches.name", header.name(), 100);
            requireLength(operation, "headerMatches.match", header.value(), 200);
        });
    }

    private static void requirePath(String operation, String path) {
        requireLength(operation, "pathMatch.match", path, 200);
        if (!PATH.matcher(path).matches()) {
            throw Constraints.failed(
                    Service.LATTICE,
                    operation,
                    path,
                    "pathMatch.match",
                    "Member must satisfy regular expression pattern: " + PATH);
        }
    }

    private static void requireLength(String operation, String member, String value, int max) {
        if (value.isEmpty()) {
            throw Constraints.failed(
                    Service.LATTICE, operation, value, member, "Member must have length greater than or equal to 1");
        }
        if (value.length() > max) {
            throw Constraints.failed(
                    Service.LATTICE, operation, value, member, "Member must have length less than or equal to " + max);
        }
    }
}
