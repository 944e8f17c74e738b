package weighbridge.config;

import java.util.OptionalInt;
import weighbridge.config.AlarmsConfig.Datapoints;

/** Makes the record of alarms. */
final class AlarmsBinder {
    /** Per cent. */
    private static final double DEFAULT_ERROR_RATE = 5;

    private static final int DEFAULT_THROTTLES = 1;
    private static final int DEFAULT_MINIMUM_REQUESTS = 20;
    private static final String DEFAULT_DATAPOINTS = "2 of 3";

    private AlarmsBinder() {}

    static AlarmsConfig alarms(At alarms) {
        return new AlarmsConfig(
                alarms.get("errorRate").number().orElse(DEFAULT_ERROR_RATE),
                alarms.get("latencyP99").whole().map(OptionalInt::of).orElse(OptionalInt.empty()),
                alarms.get("throttles").whole().orElse(DEFAULT_THROTTLES),
                alarms.get("minimumRequests").whole().orElse(DEFAULT_MINIMUM_REQUESTS),
                datapoints(alarms.get("datapoints").text().orElse(DEFAULT_DATAPOINTS)),
                Bound.texts(alarms.get("notify")),
                alarms.get("rollback").flag().orElse(false));
    }

    /** Two numbers with {@code of} between them, as the schema demands. */
    static Datapoints datapoints(String text) {
        String[] numbers = text.split(" of ", -1);
        return new Datapoints(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
    }
}
