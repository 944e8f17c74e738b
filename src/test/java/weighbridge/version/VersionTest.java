package weighbridge.version;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.Stacks.aStack;

import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import weighbridge.Declared;
import weighbridge.config.VersionConfig;

class VersionTest {
    private static final String TARGET_GROUP = "aws:vpclattice/targetGroup:TargetGroup";
    private static final String REGISTRATION = "aws:vpclattice/targetGroupAttachment:TargetGroupAttachment";
    private static final String PERMISSION = "aws:lambda/permission:Permission";

    private static final String WARM = "aws:lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig";

    private final Declared declared = Declared.by(aStack().build());

    @Test
    void a_target_group_has_type_event_version_and_marks_and_nothing_else() {
        assertThat(declared.one(TARGET_GROUP, "orders/v7").inputs())
                .isEqualTo(Map.of(
                        "name",
                        "orders-v7",
                        "type",
                        "LAMBDA",
                        "config",
                        Map.of("lambdaEventStructureVersion", "V2"),
                        "tags",
                        Map.of("weighbridge:service", "orders", "weighbridge:version", "v7")));
    }

    @Test
    void a_target_group_holds_the_numbered_version() {
        assertThat(declared.one(REGISTRATION, "orders/v7").inputs())
                .isEqualTo(Map.of(
                        "targetGroupIdentifier",
                        "id:orders/v7",
                        "target",
                        Map.of("id", "arn:aws:lambda:eu-west-1:111122223333:function:orders:7")));
    }

    @Test
    void lattice_may_invoke_that_number_for_that_target_group_alone() {
        assertThat(declared.one(PERMISSION, "orders/v7").inputs())
                .isEqualTo(Map.of(
                        "statementId", "lattice-orders-v7",
                        "action", "lambda:InvokeFunction",
                        "principal", "vpc-lattice.amazonaws.com",
                        "function", "orders",
                        "qualifier", "7",
                        "sourceArn", "arn:orders/v7"));
    }

    @Test
    void the_function_is_registered_once_it_may_be_invoked() {
        assertThat(declared.one(REGISTRATION, "orders/v7").dependsOn()).containsExactly(PERMISSION + " orders/v7");
    }

    @Test
    void what_aws_allows_once_is_deleted_before_it_is_replaced() {
        assertThat(declared.one(REGISTRATION, "orders/v7").custom().getDeleteBeforeReplace())
                .isTrue();
        assertThat(declared.one(PERMISSION, "orders/v7").custom().getDeleteBeforeReplace())
                .isTrue();
    }

    @Test
    void a_version_without_traffic_has_its_target_group_too() {
        assertThat(declared.keys())
                .contains(TARGET_GROUP + " orders/v8", REGISTRATION + " orders/v8", PERMISSION + " orders/v8");
    }

    @Test
    void every_resource_of_a_version_is_its_child() {
        assertThat(declared.one(TARGET_GROUP, "orders/v7").parent()).isEqualTo("weighbridge:index:Version orders/v7");
        assertThat(declared.one("weighbridge:index:Version", "orders/v7").parent())
                .isEqualTo("weighbridge:index:Service orders");
    }

    @Test
    void the_event_format_is_the_versions_own() {
        assertThat(withWarm().one(TARGET_GROUP, "orders/v9").at("config.lambdaEventStructureVersion"))
                .isEqualTo("V1");
    }

    @Test
    void a_warm_version_is_registered_once_its_number_is_warm() {
        var declared = withWarm();

        assertThat(declared.one(WARM, "orders/v9").inputs())
                .isEqualTo(Map.of("functionName", "orders", "qualifier", "9", "provisionedConcurrentExecutions", 2.0));
        assertThat(declared.one(REGISTRATION, "orders/v9").dependsOn())
                .containsExactlyInAnyOrder(PERMISSION + " orders/v9", WARM + " orders/v9");
        assertThat(declared.keys()).doesNotContain(WARM + " orders/v7");
    }

    private static Declared withWarm() {
        var v9 = new VersionConfig.Published(
                "v9",
                "arn:aws:lambda:eu-west-1:111122223333:function:orders:9",
                VersionConfig.Events.V1,
                OptionalInt.of(2));
        return Declared.by(aStack().add(v9).build());
    }
}
