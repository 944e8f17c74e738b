package weighbridge.simulator.cloudwatch;

import java.time.Instant;

/** One line of an alarm's history. */
public record AlarmHistoryItem(String alarm, Instant at, String summary) {}
