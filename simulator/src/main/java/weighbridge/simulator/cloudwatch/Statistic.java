package weighbridge.simulator.cloudwatch;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a period's values become one.
 *
 * @param name as CloudWatch writes it: {@code Sum}, {@code p99.9}
 * @param percentile in per cent, of a percentile alone
 */
public record Statistic(String name, OptionalDouble percentile) {
    public static final Statistic SUM = plain("Sum");
    public static final Statistic AVERAGE = plain("Average");
    public static final Statistic MINIMUM = plain("Minimum");
    public static final Statistic MAXIMUM = plain("Maximum");
    public static final Statistic SAMPLE_COUNT = plain("SampleCount");

    /** CloudWatch User Guide, "CloudWatch statistics definitions". */
    private static final Pattern PERCENTILE = Pattern.compile("p(\\d{1,2}(\\.\\d{1,10})?|100)");

    /** The other kinds: trimmed means and counts, percentile ranks, the interquartile mean. */
    private static final Pattern NOT_SIMULATED = Pattern.compile("(tm|wm|tc|ts)\\d.*|IQM|(TM|WM|PR|TC|TS)\\(.*\\)");

    private static Statistic plain(String name) {
        return new Statistic(name, OptionalDouble.empty());
    }

    /**
     * Reads a name; empty if CloudWatch knows no such statistic.
     *
     * @throws IllegalArgumentException if it does, and the simulator does not
     */
    public static Optional<Statistic> parse(String name) {
        Matcher matcher = PERCENTILE.matcher(name);
        if (matcher.matches()) {
            return Optional.of(new Statistic(name, OptionalDouble.of(Double.parseDouble(matcher.group(1)))));
        }
        if (NOT_SIMULATED.matcher(name).matches()) {
            throw new IllegalArgumentException("the simulator does not simulate the statistic " + name);
        }
        return switch (name) {
            case "Sum", "Average", "Minimum", "Maximum", "SampleCount" -> Optional.of(plain(name));
            default -> Optional.empty();
        };
    }

    double of(Samples samples) {
        if (percentile.isPresent()) {
            return samples.percentile(percentile.getAsDouble());
        }
        ToDoubleFunction<Samples> plain = switch (name) {
            case "Sum" -> Samples::sum;
            case "Average" -> all -> all.sum() / all.count();
            case "Minimum" -> Samples::minimum;
            case "Maximum" -> Samples::maximum;
            default -> Samples::count;
        };
        return plain.applyAsDouble(samples);
    }
}
