package weighbridge.simulator.cloudwatch;

/** How an alarm takes a period without data ({@code TreatMissingData}). */
public enum MissingData {
    MISSING("missing"),
    IGNORE("ignore"),
    BREACHING("breaching"),
    NOT_BREACHING("notBreaching");

    private final String text;

    MissingData(String text) {
        this.text = text;
    }

    /** As CloudWatch writes it. */
    public String text() {
        return text;
    }

    /** Reads what CloudWatch writes; capitals do not matter to the Terraform provider. */
    public static MissingData parse(String text) {
        for (MissingData value : values()) {
            if (value.text.equalsIgnoreCase(text)) {
                return value;
            }
        }
        throw new IllegalArgumentException("treatMissingData: " + text);
    }
}
