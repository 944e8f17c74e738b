package weighbridge.demo.picture;

import java.util.Locale;

/** The values that a graph is high: from 0 to a round number. */
record Axis(double most) {
    static Axis upTo(double value) {
        if (value <= 0) {
            return new Axis(1);
        }
        double magnitude = Math.pow(10, Math.floor(Math.log10(value)));
        for (double step : new double[] {1, 1.5, 2, 3, 4, 5, 6, 8}) {
            if (step * magnitude >= value) {
                return new Axis(step * magnitude);
            }
        }
        return new Axis(10 * magnitude);
    }

    double y(Box plot, double value) {
        return plot.bottom() - plot.height() * Math.min(value, most) / most;
    }

    static String label(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,d", (long) value)
                : String.format(Locale.ROOT, "%.2f", value).replaceAll("0$", "");
    }
}
