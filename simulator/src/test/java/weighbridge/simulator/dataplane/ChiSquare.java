package weighbridge.simulator.dataplane;

/** Pearson's test of counts against expected shares, at the 0.1 % level: a right split fails it once in 1,000 seeds. */
final class ChiSquare {
    /** The 99.9 % quantiles of the chi-square distribution, by degrees of freedom (1 first). */
    private static final double[] QUANTILES = {10.828, 13.816, 16.266, 18.467, 20.515, 22.458, 24.322, 26.124, 27.877};

    private ChiSquare() {}

    static double statistic(long[] counts, int[] weights) {
        long requests = 0;
        long total = 0;
        for (int i = 0; i < counts.length; i++) {
            requests += counts[i];
            total += weights[i];
        }
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double expected = (double) requests * weights[i] / total;
            sum += (counts[i] - expected) * (counts[i] - expected) / expected;
        }
        return sum;
    }

    static double limit(int categories) {
        return QUANTILES[categories - 2];
    }
}
