package weighbridge.simulator.logs;

import java.time.Instant;

/** One line, or several, that something wrote into a stream of a log group. */
public record LogEvent(Instant time, String stream, String message) {}
