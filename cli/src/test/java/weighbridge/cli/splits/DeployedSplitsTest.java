package weighbridge.cli.splits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DeployedSplitsTest {
    @Test
    void readsListenersAndRulesByTheirMarksAndPassesOverWhatIsPendingDeletion() {
        var splits = InForce.of("""
                {"version": 3, "deployment": {"resources": [
                  {"type": "pulumi:pulumi:Stack", "urn": "urn:stack"},
                  {"type": "aws:vpclattice/listener:Listener", "outputs": {
                    "tags": {"weighbridge:action": "orders/https", "weighbridge:versions": "v7 v8",
                             "weighbridge:stable": "v7", "weighbridge:previous": "v6"},
                    "defaultAction": {"forwards": [{"targetGroups": [{"weight": 90}, {"weight": 10}]}]}}},
                  {"type": "aws:vpclattice/listenerRule:ListenerRule", "outputs": {
                    "tags": {"weighbridge:action": "orders/https/beta", "weighbridge:versions": "v8",
                             "weighbridge:stable": "v7"},
                    "action": {"forward": {"targetGroups": [{"weight": 100}]}}}},
                  {"type": "aws:vpclattice/listenerRule:ListenerRule", "delete": true, "outputs": {
                    "tags": {"weighbridge:action": "orders/https/old", "weighbridge:versions": "v6"},
                    "action": {"forward": {"targetGroups": [{"weight": 100}]}}}},
                  {"type": "aws:vpclattice/listener:Listener", "outputs": {
                    "defaultAction": {"fixedResponse": {"statusCode": 404}}}}
                ]}}""").splits();

        assertThat(splits.keySet()).containsExactly("orders/https", "orders/https/beta");
        assertThat(splits.get("orders/https").weights()).isEqualTo(Map.of("v7", 90, "v8", 10));
        assertThat(splits.get("orders/https").stable()).isEqualTo(Optional.of("v7"));
        assertThat(splits.get("orders/https").previous()).isEqualTo(Optional.of("v6"));
        assertThat(splits.get("orders/https/beta").weights()).isEqualTo(Map.of("v8", 100));
    }

    @Test
    void anEmptyStackHasNoSplits() {
        assertThat(InForce.of("{\"version\": 3, \"deployment\": {}}").splits()).isEmpty();
    }
}
