package weighbridge.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * What one thing takes longer than another, pair by pair. Every other pair runs in the other order: a machine that grows faster
 * or slower meanwhile favours neither.
 *
 * @param added how much longer the first took
 */
record Pairs(Seconds first, Seconds second, Seconds added) {
    /** Measures after a pair that warms the machine up. */
    static Pairs measure(int pairs, Seconds.Work first, Seconds.Work second) throws Exception {
        first.run();
        second.run();
        List<Double> ofFirst = new ArrayList<>();
        List<Double> ofSecond = new ArrayList<>();
        List<Double> added = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            if (pair % 2 == 0) {
                ofFirst.add(Seconds.of(first));
                ofSecond.add(Seconds.of(second));
            } else {
                ofSecond.add(Seconds.of(second));
                ofFirst.add(Seconds.of(first));
            }
            added.add(ofFirst.get(pair) - ofSecond.get(pair));
        }
        return new Pairs(new Seconds(ofFirst), new Seconds(ofSecond), new Seconds(added));
    }
}
