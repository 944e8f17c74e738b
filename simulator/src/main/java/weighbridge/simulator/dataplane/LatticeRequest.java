package weighbridge.simulator.dataplane;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import weighbridge.simulator.dataplane.auth.Caller;

/**
 * A request as it came in.
 *
 * @param path as sent, still percent-encoded, without the query string
 * @param query as sent, without the question mark
 * @param headers by lower-case name, each value on its own, in the order sent
 * @param remoteAddress the caller's IP address
 * @param caller who was found to have signed it; empty where nobody looked, too
 */
@SuppressWarnings("ArrayRecordComponent") // the body is handed through once, never compared
record LatticeRequest(
        String method,
        String path,
        Optional<String> query,
        Map<String, List<String>> headers,
        byte[] body,
        String remoteAddress,
        Optional<Caller> caller) {
    LatticeRequest by(Optional<Caller> found) {
        return new LatticeRequest(method, path, query, headers, body, remoteAddress, found);
    }

    String pathAndQuery() {
        return path + query.map(text -> "?" + text).orElse("");
    }

    List<String> header(String lowerCaseName) {
        return headers.getOrDefault(lowerCaseName, List.of());
    }
}
