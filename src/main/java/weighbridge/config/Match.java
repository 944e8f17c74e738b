package weighbridge.config;

import java.util.List;
import java.util.Optional;

/** Which requests a rule takes: those that meet every condition. At least one condition, at most 5 headers. */
public record Match(Optional<PathMatch> path, Optional<String> method, List<HeaderMatch> headers) {
    /** VPC Lattice's limit, from its API model (shape {@code HeaderMatchList}). */
    static final int MOST_HEADERS = 5;

    public Match {
        headers = List.copyOf(headers);
        Valid.require(path.isPresent() || method.isPresent() || !headers.isEmpty(), "a match without a condition");
        Valid.require(headers.size() <= MOST_HEADERS, headers.size() + " header matches, more than " + MOST_HEADERS);
    }
}
