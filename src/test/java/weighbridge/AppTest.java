package weighbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.Stacks.aStack;
import static weighbridge.Stacks.forward;
import static weighbridge.Stacks.listener;
import static weighbridge.Stacks.rule;

import com.pulumi.core.Output;
import com.pulumi.test.PulumiTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import weighbridge.config.Action;
import weighbridge.config.StackConfig;

class AppTest {
    private static final Action MOST = forward(Map.of("v7", 90, "v8", 10));
    private static final Action HALF = forward(Map.of("v7", 50, "v8", 50));

    @Test
    void a_stack_is_this_and_nothing_else() {
        var declared = Declared.by(aStack().add(listener("https", 443, MOST, rule("beta", 10, HALF)))
                .build());

        assertThat(declared.keys())
                .containsExactly(
                        "aws:lambda/permission:Permission orders/v7",
                        "aws:lambda/permission:Permission orders/v8",
                        "aws:vpclattice/listener:Listener orders/https",
                        "aws:vpclattice/listenerRule:ListenerRule orders/https/beta",
                        "aws:vpclattice/service:Service orders",
                        "aws:vpclattice/serviceNetwork:ServiceNetwork network",
                        "aws:vpclattice/serviceNetworkServiceAssociation:ServiceNetworkServiceAssociation orders",
                        "aws:vpclattice/targetGroup:TargetGroup orders/v7",
                        "aws:vpclattice/targetGroup:TargetGroup orders/v8",
                        "aws:vpclattice/targetGroupAttachment:TargetGroupAttachment orders/v7",
                        "aws:vpclattice/targetGroupAttachment:TargetGroupAttachment orders/v8",
                        "weighbridge:index:Listener orders/https",
                        "weighbridge:index:Network network",
                        "weighbridge:index:Service orders",
                        "weighbridge:index:Version orders/v7",
                        "weighbridge:index:Version orders/v8");
    }

    @Test
    void every_resource_has_a_component_as_its_parent() {
        var declared = Declared.by(aStack().add(listener("https", 443, MOST, rule("beta", 10, HALF)))
                .build());

        assertThat(declared.resources().stream()
                        .filter(resource -> resource.type().startsWith("aws:")))
                .allSatisfy(resource -> assertThat(resource.parent()).startsWith("weighbridge:index:"));
    }

    @Test
    void the_order_of_the_config_changes_nothing() {
        StackConfig oneWay = stack(List.of("v7", "v8"), List.of(443, 8443));
        StackConfig otherWay = stack(List.of("v8", "v7"), List.of(8443, 443));

        assertThat(inputs(oneWay)).isEqualTo(inputs(otherWay));
    }

    @Test
    void outputs_are_the_domain_name_the_splits_in_force_and_the_target_groups() {
        var declared = Declared.by(aStack().add(listener(
                        "https",
                        443,
                        forward(Map.of("v7", 100, "v8", 0)),
                        rule("beta", 10, HALF),
                        rule("retired", 90, new Action.Respond(404))))
                .build());

        assertThat(declared.output("serviceDnsName")).isEqualTo("orders.example");
        assertThat(declared.output("splits"))
                .isEqualTo(Map.of("orders/https", Map.of("v7", 100), "orders/https/beta", Map.of("v7", 50, "v8", 50)));
        assertThat(targetGroups(declared)).isEqualTo(Map.of("v7", "id:orders/v7", "v8", "id:orders/v8"));
    }

    @Test
    void an_invalid_config_is_reported_once_without_a_stack_trace_and_registers_nothing() {
        var declared = Declared.run(App.program(new EngineConfig(Map.of(), Set.of())));

        assertThat(declared.result().exitCode()).isNotZero();
        assertThat(declared.resources()).isEmpty();
        assertThat(declared.result().errors()).hasSize(1);
        assertThat(declared.result().errors().get(0))
                .contains("aws:region")
                .contains("weighbridge:service")
                .doesNotContain("\tat ")
                .doesNotContain("Exception");
    }

    private static StackConfig stack(List<String> versions, List<Integer> ports) {
        StackConfig rest = aStack().build();
        return new StackConfig(
                rest.region(),
                rest.account(),
                rest.network(),
                rest.service(),
                false,
                versions.stream().map(Stacks::published).toList(),
                ports.stream()
                        .map(port -> listener("p" + port, port, MOST, rule("beta", 10, HALF)))
                        .toList(),
                Optional.empty(),
                false);
    }

    private static Map<String, Map<String, Object>> inputs(StackConfig config) {
        return Declared.by(config).resources().stream().collect(Collectors.toMap(Registered::key, Registered::inputs));
    }

    @SuppressWarnings("unchecked") // App exports a map of outputs
    private static Map<String, Object> targetGroups(Declared declared) {
        return ((Map<String, Output<String>>) declared.output("targetGroups"))
                .entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> PulumiTest.extractValue(entry.getValue())));
    }
}
