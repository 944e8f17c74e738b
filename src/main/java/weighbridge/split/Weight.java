package weighbridge.split;

/**
 * One version's part of an action's traffic.
 *
 * @param percent whole per cent, 0 to 100; a split's weights total 100, so a weight is also its share
 */
public record Weight(int percent) {
    public Weight {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("weight " + percent + " is not within 0 to 100");
        }
    }

    public boolean isZero() {
        return percent == 0;
    }
}
