package weighbridge.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrafficSplitTest {
    @Test
    void standsInOneOrder() {
        assertThat(new TrafficSplit(List.of(target("v8", 10), target("v7", 90))))
                .isEqualTo(new TrafficSplit(List.of(target("v7", 90), target("v8", 10))));
    }

    @Test
    void leavesOutVersionsWithoutTraffic() {
        assertThat(TrafficSplit.of(Map.of("v7", 100, "v8", 0)).withTraffic()).containsExactly(target("v7", 100));
    }

    @Test
    void totalsExactly100() {
        assertThatThrownBy(() -> TrafficSplit.of(Map.of("v7", 89, "v8", 10)))
                .hasMessage("weights total 99, not 100: v7 89, v8 10");
        assertThatThrownBy(() -> new TrafficSplit(List.of())).hasMessage("weights total 0, not 100: ");
    }

    @Test
    void namesAVersionOnce() {
        assertThatThrownBy(() -> new TrafficSplit(List.of(target("v7", 50), target("v7", 50))))
                .hasMessage("version v7 stands twice in one split");
    }

    @Test
    void takesWholePerCentAlone() {
        assertThatThrownBy(() -> new Weight(101)).hasMessage("weight 101 is not within 0 to 100");
        assertThatThrownBy(() -> new Weight(-1)).hasMessage("weight -1 is not within 0 to 100");
    }

    private static WeightedTarget target(String version, int percent) {
        return new WeightedTarget(version, new Weight(percent));
    }
}
