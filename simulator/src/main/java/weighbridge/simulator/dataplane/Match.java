package weighbridge.simulator.dataplane;

import java.util.List;
import java.util.Optional;

/** Which requests a rule takes: those that meet every condition that is present. */
public record Match(Optional<PathMatch> path, Optional<String> method, List<HeaderMatch> headers) {
    public Match {
        headers = List.copyOf(headers);
    }

    /** A condition on the path, without the query string. */
    public record PathMatch(PathComparison comparison, String value, boolean caseSensitive) {}

    /** How a path is compared. */
    public enum PathComparison {
        EXACT,
        PREFIX
    }

    /**
     * A condition on a header: one of its values must compare.
     *
     * @param name in any case
     * @param caseSensitive whether the value is compared with case
     */
    public record HeaderMatch(String name, HeaderComparison comparison, String value, boolean caseSensitive) {}

    /** How a header's value is compared. */
    public enum HeaderComparison {
        EXACT,
        PREFIX,
        CONTAINS
    }
}
