package weighbridge.simulator.dataplane;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.simulator.dataplane.ServedService.to;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measures, over real HTTP, that versions get the shares that their weights say. */
class SplitTest {
    private static final int REQUESTS = 10_000;

    @ParameterizedTest
    @CsvSource({"11, 90, 10, 0", "22, 70, 30, 0", "33, 60, 25, 15"})
    void theMeasuredSplitPassesAChiSquareTest(long seed, int v7, int v8, int v9) throws Exception {
        long[] counts = measure(seed, v7, v8, v9, REQUESTS);
        if (v9 == 0) {
            assertThat(counts[2]).isZero();
        }
        int[] weights = v9 == 0 ? new int[] {v7, v8} : new int[] {v7, v8, v9};

        double statistic = ChiSquare.statistic(
                IntStream.range(0, weights.length).mapToLong(i -> counts[i]).toArray(), weights);

        assertThat(statistic).isLessThan(ChiSquare.limit(weights.length));
    }

    /**
     * Traffic of 92/8 expected to be 90/10: the statistic is near 10,000 · 0.02² / (0.9 · 0.1) = 44, four times the limit of
     * 10.8; only traffic 3.7 standard deviations off could hide a fault of 2 points (1 seed in 9,000).
     */
    @ParameterizedTest
    @CsvSource({"11", "22"})
    void aSplitThatIsWrongByTwoPointsFailsTheSameTest(long seed) throws Exception {
        long[] counts = measure(seed, 92, 8, 0, REQUESTS);

        long[] both = {counts[0], counts[1]};

        assertThat(ChiSquare.statistic(both, new int[] {90, 10})).isGreaterThan(ChiSquare.limit(2));
        assertThat(ChiSquare.statistic(both, new int[] {92, 8})).isLessThan(ChiSquare.limit(2));
    }

    @Test
    void aShareIsWeightByTotalAlsoWhereTheTotalIsNotAHundred() throws Exception {
        long[] counts = measure(44, 999, 1, 0, 2_000);

        assertThat(ChiSquare.statistic(new long[] {counts[0], counts[1]}, new int[] {999, 1}))
                .isLessThan(ChiSquare.limit(2));
    }

    @Test
    void theSameSeedAndRequestsGetTheSameVersions() throws Exception {
        assertThat(sequence(7)).isEqualTo(sequence(7)).isNotEqualTo(sequence(8));
    }

    @Test
    void anActionDrawsTheSameWhateverOtherActionsDraw() {
        VersionPicker alone = new VersionPicker(5);
        VersionPicker amongOthers = new VersionPicker(5);
        var split = to("tg-7", 50, "tg-8", 50).targetGroups();

        for (int i = 0; i < 100; i++) {
            amongOthers.pick("orders/https/beta", split);
            assertThat(amongOthers.pick("orders/https", split)).isEqualTo(alone.pick("orders/https", split));
        }
    }

    @Test
    void aSplitThatChangesUnderTrafficHoldsForTheNextRequest() throws Exception {
        try (ServedService service = new ServedService().answeringVersions()) {
            service.listening(to("tg-7", 100));
            assertThat(service.bodyOf("/")).isEqualTo("v7");

            service.listening(to("tg-7", 0, "tg-8", 100));

            assertThat(service.bodyOf("/")).isEqualTo("v8");
        }
    }

    @Test
    void manyCallersAtOnceGetTheSameTotalsAsOne() throws Exception {
        long[] one = measure(66, 90, 10, 0, 1_000);
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try (ServedService service = new ServedService(66).answeringVersions()) {
            service.listening(to("tg-7", 90, "tg-8", 10));
            Callable<Map<String, Long>> caller = () -> count(service, 125);
            Map<String, Long> all = new TreeMap<>();
            for (var counts :
                    callers.invokeAll(List.of(caller, caller, caller, caller, caller, caller, caller, caller))) {
                counts.get().forEach((version, count) -> all.merge(version, count, Long::sum));
            }
            assertThat(all).containsEntry("v7", one[0]).containsEntry("v8", one[1]);
        } finally {
            callers.shutdownNow();
        }
    }

    private static long[] measure(long seed, int v7, int v8, int v9, int requests) throws Exception {
        try (ServedService service = new ServedService(seed).answeringVersions()) {
            service.listening(to("tg-7", v7, "tg-8", v8, "tg-9", v9));
            Map<String, Long> counts = count(service, requests);
            return new long[] {
                counts.getOrDefault("v7", 0L), counts.getOrDefault("v8", 0L), counts.getOrDefault("v9", 0L)
            };
        }
    }

    private static Map<String, Long> count(ServedService service, int requests) throws Exception {
        Map<String, Long> counts = new TreeMap<>();
        for (int i = 0; i < requests; i++) {
            counts.merge(service.bodyOf("/orders"), 1L, Long::sum);
        }
        return counts;
    }

    private static String sequence(long seed) throws Exception {
        try (ServedService service = new ServedService(seed).answeringVersions()) {
            service.listening(to("tg-7", 50, "tg-8", 50));
            StringBuilder versions = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                versions.append(service.bodyOf("/"));
            }
            return versions.toString();
        }
    }
}
