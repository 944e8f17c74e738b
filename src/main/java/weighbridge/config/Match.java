package weighbridge.config;

import java.util.List;
import java.util.Optional;

/** Which requests a rule takes: those that meet every condition. At least one condition, at most 5 headers. */
public record Match(Optional<PathMatch> path, Optional<String> method, List<HeaderMatch> headers) {
    public Match {
        headers = List.copyOf(headers);
    }
}
