package weighbridge.cli.splits;

/** What the preview said of one action's change. */
public enum Outcome {
    ALLOWED("allowed"),
    WARNED("allowed, with a warning"),
    REFUSED("refused"),
    NOT_JUDGED("not judged"),
    UNCHANGED("unchanged");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
