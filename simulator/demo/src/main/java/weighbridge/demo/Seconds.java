package weighbridge.demo;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How long several runs of one thing took. */
record Seconds(List<Double> runs) {
    /** One thing to time. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    Seconds {
        runs = List.copyOf(runs);
    }

    static double of(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** The one in the middle; of an even number, the later of the two. */
    double median() {
        return runs.stream().sorted().toList().get(runs.size() / 2);
    }

    @Override
    public String toString() {
        return runs.stream()
                .map(run -> String.format(Locale.ROOT, "%.2f", run))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
