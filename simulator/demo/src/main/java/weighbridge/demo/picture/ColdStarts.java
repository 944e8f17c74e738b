package weighbridge.demo.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import weighbridge.simulator.Simulator;

/** What the query of a dashboard's cold starts finds in the simulated logs; no other query is understood. */
final class ColdStarts {
    private static final Pattern QUERY = Pattern.compile("SOURCE '(?<group>[^']+)' \\| filter @type = \"REPORT\" and"
            + " ispresent\\(@initDuration\\) and @logStream like /(?<stream>[^/]+)/ \\| stats count\\(\\*\\) as (?<count>\\w+),"
            + " avg\\(@initDuration\\) as (?<average>\\w+), pct\\(@initDuration, 99\\) as (?<p99>\\w+)");
    private static final Pattern INIT = Pattern.compile("REPORT .*Init Duration: ([0-9.]+) ms.*");

    private final Matcher query;
    private final List<Double> millis = new ArrayList<>();

    ColdStarts(Simulator simulator, String text) {
        query = QUERY.matcher(text);
        if (!query.matches()) {
            throw new IllegalArgumentException("this is not the query for cold starts: " + text);
        }
        Pattern stream = Pattern.compile(query.group("stream"));
        simulator.logEvents(query.group("group")).stream()
                .filter(event -> stream.matcher(event.stream()).find())
                .map(event -> INIT.matcher(event.message()))
                .filter(Matcher::matches)
                .forEach(init -> millis.add(Double.valueOf(init.group(1))));
        millis.sort(null);
    }

    /** The names of the columns. */
    List<String> head() {
        return List.of(query.group("count"), query.group("average"), query.group("p99"));
    }

    /** The one row of the answer. */
    List<String> row() {
        double average =
                millis.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double p99 = millis.isEmpty() ? 0 : millis.get((int) Math.ceil(0.99 * millis.size()) - 1);
        return List.of(
                String.valueOf(millis.size()), String.valueOf(Math.round(average)), String.valueOf(Math.round(p99)));
    }
}
