package weighbridge.simulator.cloudwatch;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One line of a request for data: a metric or an expression over the others (CloudWatch API reference,
 * {@code MetricDataQuery}).
 *
 * @param id small letter first, then letters, digits and underscores
 * @param label empty where CloudWatch makes one
 * @param returnData whether it is part of the answer
 */
public record MetricQuery(String id, Source source, Optional<String> label, boolean returnData) {
    private static final Pattern ID = Pattern.compile("[a-z]\\w{0,254}");

    /** Where the data comes from. */
    public sealed interface Source {}

    /** A metric by period and statistic. */
    public record Stat(Metric metric, Duration period, Statistic statistic) implements Source {}

    /** Metric math. */
    public record Formula(String expression) implements Source {}

    /** Whether CloudWatch takes it as an id. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    public static MetricQuery stat(String id, Metric metric, Statistic statistic) {
        return new MetricQuery(id, new Stat(metric, Duration.ofMinutes(1), statistic), Optional.empty(), true);
    }

    public static MetricQuery math(String id, String expression) {
        return new MetricQuery(id, new Formula(expression), Optional.empty(), true);
    }

    public MetricQuery hidden() {
        return new MetricQuery(id, source, label, false);
    }
}
