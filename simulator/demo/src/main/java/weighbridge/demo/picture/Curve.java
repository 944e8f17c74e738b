package weighbridge.demo.picture;

import weighbridge.simulator.cloudwatch.Series;

/** A line of a graph: its name in the legend, and its values. */
record Curve(String label, Series series) {
    double most() {
        return series.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
}
