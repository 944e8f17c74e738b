package weighbridge.config;

import java.util.List;

/** The bad periods of an alarm are some of those that it looks at. */
final class AlarmsCheck implements Check {
    @Override
    public List<Problem> problems(At root) {
        At datapoints = root.get("weighbridge:alarms").get("datapoints");
        return datapoints
                .text()
                .filter(text -> text.matches("[1-9][0-9]? of [1-9][0-9]?"))
                .filter(AlarmsCheck::neverReached)
                .map(text -> List.of(datapoints.problem(
                        ConfigSchema.get()
                                .part("/$defs/alarms/properties/datapoints")
                                .path("errorMessage")
                                .asString(),
                        "write the smaller number first: 2 of 3")))
                .orElse(List.of());
    }

    private static boolean neverReached(String text) {
        String[] numbers = text.split(" of ", -1);
        return Integer.parseInt(numbers[0]) > Integer.parseInt(numbers[1]);
    }
}
