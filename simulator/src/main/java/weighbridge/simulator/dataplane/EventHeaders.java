package weighbridge.simulator.dataplane;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import weighbridge.simulator.dataplane.auth.Caller;

/** The headers of an event: those of the request, and what VPC Lattice changes in them. */
final class EventHeaders {
    /** Callers cannot forge these: VPC Lattice strips them from requests (user guide, "HTTP targets"). */
    private static final String IDENTITY_PREFIX = "x-amzn-lattice-";

    private EventHeaders() {}

    static Map<String, List<String>> of(LatticeRequest request) {
        Map<String, List<String>> headers = new TreeMap<>(request.headers());
        headers.keySet().removeIf(name -> name.startsWith(IDENTITY_PREFIX));
        headers.remove(Caller.HEADER);
        // Added to every request (user guide, "Lambda functions as targets"); the caller's own value does not survive.
        headers.put("x-forwarded-for", List.of(request.remoteAddress()));
        return headers;
    }
}
