package weighbridge.cli.splits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class InForceTest {
    private static final String WITHOUT_A_LISTENER = """
            {"version": 3, "deployment": {"resources": [
              {"type": "pulumi:pulumi:Stack", "custom": false},
              {"type": "pulumi:providers:aws", "custom": true},
              {"type": "weighbridge:index:Service", "custom": false},
              {"type": "aws:vpclattice/service:Service", "custom": true},
              {"type": "aws:vpclattice/targetGroup:TargetGroup", "custom": true}
            ]}}""";

    @Test
    void showsTheSplitsUnderEachOther() {
        InForce state = InForce.of("""
                {"version": 3, "deployment": {"resources": [
                  {"type": "aws:vpclattice/listener:Listener", "custom": true, "outputs": {
                    "tags": {"weighbridge:action": "orders/https", "weighbridge:versions": "v7 v8"},
                    "defaultAction": {"forwards": [{"targetGroups": [{"weight": 90}, {"weight": 10}]}]}}},
                  {"type": "aws:vpclattice/listenerRule:ListenerRule", "custom": true, "outputs": {
                    "tags": {"weighbridge:action": "orders/https/beta", "weighbridge:versions": "v8"},
                    "action": {"forward": {"targetGroups": [{"weight": 100}]}}}}
                ]}}""");

        assertThat(state.lines(false))
                .containsExactly("In force:", "  orders/https       v7 90  v8 10", "  orders/https/beta  v8 100");
    }

    @Test
    void aDeploymentThatBrokeOffBeforeItsListenersLeavesResourcesBehind() {
        assertThat(InForce.of(WITHOUT_A_LISTENER).lines(false))
                .containsExactly(
                        "In force: no split. Resources that exist: 2; once the error is mended, run up again.");
    }

    @Test
    void aServiceThatOnlyRespondsHasNoSplit() {
        assertThat(InForce.of(WITHOUT_A_LISTENER).lines(true))
                .containsExactly("In force: no split. Resources that exist: 2.");
    }

    @Test
    void anEmptyStackHasNothing() {
        assertThat(InForce.of("{\"version\": 3, \"deployment\": {}}").lines(true))
                .containsExactly("In force: nothing is deployed.");
    }
}
