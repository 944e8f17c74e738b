package weighbridge.cli.splits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import weighbridge.cli.engine.PolicyFinding;

final class ReportTest {
    private static final ActionSplit FROM_90_10 = split(Map.of("v7", 90, "v8", 10), "v7", null);

    @Test
    void anAdvanceShowsEveryMoveAndTheStep() {
        assertThat(lines(Map.of("orders/https", FROM_90_10), Map.of("orders/https", Map.of("v7", 70, "v8", 30))))
                .containsExactly("orders/https  v7 90→70  v8 10→30  (+20)  allowed");
    }

    @Test
    void twoCandidatesAddUp() {
        assertThat(lines(
                        Map.of("orders/https", FROM_90_10),
                        Map.of("orders/https", Map.of("v7", 60, "v8", 20, "v9", 20))))
                .containsExactly("orders/https  v7 90→60  v8 10→20  v9 0→20  (+30)  allowed");
    }

    @Test
    void theDeployedStableAndPreviousRiseWithoutAStep() {
        ActionSplit promoted = split(Map.of("v8", 100), "v8", "v7");

        assertThat(lines(Map.of("orders/https", promoted), Map.of("orders/https", Map.of("v7", 100))))
                .containsExactly("orders/https  v7 0→100  v8 100→0  (retreat)  allowed");
    }

    @Test
    void namesStandUnderEachOtherAndNewRemovedAndUnchangedSaySo() {
        assertThat(lines(
                        Map.of("orders/https", FROM_90_10, "orders/https/old", FROM_90_10),
                        Map.of(
                                "orders/https",
                                Map.of("v7", 90, "v8", 10),
                                "orders/https/beta",
                                Map.of("v7", 50, "v8", 50))))
                .containsExactly(
                        "orders/https       v7 90  v8 10  unchanged",
                        "orders/https/beta  v7 50  v8 50  (new)  allowed",
                        "orders/https/old   v7 90  v8 10  (removed)  allowed");
    }

    @Test
    void aMandatoryFindingThatNamesTheActionRefusesIt() {
        Report report = new Report(
                changes(
                        Map.of("orders/https", FROM_90_10, "orders/https/beta", FROM_90_10),
                        Map.of(
                                "orders/https", Map.of("v7", 40, "v8", 60),
                                "orders/https/beta", Map.of("v7", 80, "v8", 20))),
                List.of(new PolicyFinding("weight-step", true, "orders/https: v8 would rise from 10 % to 60 %")),
                List.of("not enforced, says limits.dev.json: bake-time (disabled)"),
                false);

        assertThat(report.lines())
                .extracting(ActionLine::toString)
                .containsExactly(
                        "orders/https       v7 90→40  v8 10→60  (+50)  refused",
                        "orders/https/beta  v7 90→80  v8 10→20  (+10)  not judged");
        assertThat(report.markdown("dev"))
                .contains("### `dev`", "(+50)  refused", "- **refused** (`weight-step`): orders/https: v8 would rise")
                .contains("- not enforced, says limits.dev.json: bake-time (disabled)\n");
    }

    @Test
    void anAdvisoryFindingWarns() {
        Report report = new Report(
                changes(Map.of("orders/https", FROM_90_10), Map.of("orders/https", Map.of("v7", 40, "v8", 60))),
                List.of(new PolicyFinding("weight-step", false, "orders/https: exception used")),
                List.of(),
                true);

        assertThat(report.lines())
                .extracting(ActionLine::toString)
                .containsExactly("orders/https  v7 90→40  v8 10→60  (+50)  allowed, with a warning");
    }

    private static List<String> lines(Map<String, ActionSplit> deployed, Map<String, Map<String, Integer>> configured) {
        return new Report(changes(deployed, configured), List.of(), List.of(), true)
                .lines().stream().map(ActionLine::toString).toList();
    }

    private static List<ActionChange> changes(
            Map<String, ActionSplit> deployed, Map<String, Map<String, Integer>> configured) {
        return ActionChanges.between(deployed, configured);
    }

    private static ActionSplit split(Map<String, Integer> weights, String stable, String previous) {
        SortedMap<String, Integer> sorted = new TreeMap<>(weights);
        return new ActionSplit(sorted, Optional.of(stable), Optional.ofNullable(previous));
    }
}
