package weighbridge.access;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.Stacks.aStack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import weighbridge.Declared;
import weighbridge.config.Access;
import weighbridge.config.AccessLogs;
import weighbridge.config.NetworkConfig;
import weighbridge.config.ServiceConfig;

class AccessLogTest {
    private static final String SUBSCRIPTION = "aws:vpclattice/accessLogSubscription:AccessLogSubscription";
    private static final String GROUP = "aws:cloudwatch/logGroup:LogGroup";

    private static Declared logging(AccessLogs service, AccessLogs network) {
        return Declared.by(aStack().service(new ServiceConfig("orders", new Access.Open(), service, Optional.empty()))
                .network(new NetworkConfig.Owned("shop", new Access.Open(), network, List.of(), List.of()))
                .build());
    }

    @Test
    void a_log_group_of_the_stack_is_made_and_subscribed() {
        var declared = logging(new AccessLogs.Own(90), new AccessLogs.Own(30));

        assertThat(declared.one(GROUP, "orders").inputs())
                .isEqualTo(Map.of("name", "/aws/vendedlogs/vpc-lattice/service/orders", "retentionInDays", 90.0));
        assertThat(declared.one(SUBSCRIPTION, "orders").inputs())
                .isEqualTo(Map.of("resourceIdentifier", "id:orders", "destinationArn", "arn:orders"));
        assertThat(declared.one(GROUP, "network").inputs())
                .isEqualTo(Map.of("name", "/aws/vendedlogs/vpc-lattice/servicenetwork/shop", "retentionInDays", 30.0));
        assertThat(declared.one(SUBSCRIPTION, "network").inputs())
                .isEqualTo(Map.of("resourceIdentifier", "id:network", "destinationArn", "arn:network"));
    }

    @Test
    void a_named_destination_is_only_subscribed() {
        var declared = logging(new AccessLogs.Named("arn:aws:s3:::logs/lattice"), new AccessLogs.None());

        assertThat(declared.one(SUBSCRIPTION, "orders").inputs())
                .isEqualTo(Map.of("resourceIdentifier", "id:orders", "destinationArn", "arn:aws:s3:::logs/lattice"));
        assertThat(declared.keys()).noneMatch(key -> key.startsWith(GROUP) || key.equals(SUBSCRIPTION + " network"));
    }

    /** Lattice refuses a second subscription of one kind. */
    @Test
    void the_old_subscription_goes_before_the_new_one_comes() {
        var declared = logging(new AccessLogs.Own(30), new AccessLogs.None());

        assertThat(declared.one(SUBSCRIPTION, "orders").custom().getDeleteBeforeReplace())
                .isTrue();
    }
}
