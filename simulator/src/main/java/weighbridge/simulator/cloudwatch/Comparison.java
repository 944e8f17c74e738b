package weighbridge.simulator.cloudwatch;

/** When a data point breaches a threshold ({@code ComparisonOperator}). The other three are for anomaly detection. */
public enum Comparison {
    GREATER_THAN_OR_EQUAL_TO("GreaterThanOrEqualToThreshold", "greater than or equal to"),
    GREATER_THAN("GreaterThanThreshold", "greater than"),
    LESS_THAN("LessThanThreshold", "less than"),
    LESS_THAN_OR_EQUAL_TO("LessThanOrEqualToThreshold", "less than or equal to");

    private final String text;
    private final String words;

    Comparison(String text, String words) {
        this.text = text;
        this.words = words;
    }

    /** As CloudWatch writes it. */
    public String text() {
        return text;
    }

    String words() {
        return words;
    }

    /** Reads what CloudWatch writes. */
    public static Comparison parse(String text) {
        for (Comparison value : values()) {
            if (value.text.equals(text)) {
                return value;
            }
        }
        throw new IllegalArgumentException("the simulator does not simulate the comparison " + text);
    }

    boolean breaches(double value, double threshold) {
        return switch (this) {
            case GREATER_THAN_OR_EQUAL_TO -> value >= threshold;
            case GREATER_THAN -> value > threshold;
            case LESS_THAN -> value < threshold;
            case LESS_THAN_OR_EQUAL_TO -> value <= threshold;
        };
    }
}
