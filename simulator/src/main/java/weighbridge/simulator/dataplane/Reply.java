package weighbridge.simulator.dataplane;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What goes back to the caller. */
@SuppressWarnings("ArrayRecordComponent") // the body is handed through once, never compared
record Reply(int status, Map<String, List<String>> headers, byte[] body) {
    /** Says why the simulated VPC Lattice, and not a function, made this answer. The real one sends no such header. */
    static final String REASON_HEADER = "x-weighbridge-simulator";

    static Reply fixed(int status) {
        return new Reply(status, Map.of(), new byte[0]);
    }

    static Reply failure(int status, String reason) {
        return new Reply(status, Map.of(REASON_HEADER, List.of(headerText(reason))), new byte[0]);
    }

    /** What network or service answer to a caller whom they do not let in, in AWS's words. */
    static Reply denied(String message) {
        return new Reply(
                403,
                Map.of(REASON_HEADER, List.of(headerText(message)), "content-type", List.of("text/plain")),
                message.getBytes(StandardCharsets.UTF_8));
    }

    /** A handler's message may hold line breaks, which a header must not. */
    private static String headerText(String reason) {
        return reason.replaceAll("[^\\x20-\\x7e]+", " ");
    }
}
