package weighbridge.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.Stacks.forward;
import static weighbridge.Stacks.listener;
import static weighbridge.Stacks.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import weighbridge.config.Action;
import weighbridge.config.ListenerConfig;
import weighbridge.split.TrafficSplit;

class RetreatTest {
    private static final Action MOST = forward(Map.of("v7", 90, "v8", 10));

    @Test
    void a_candidate_falls_back_to_stable() {
        assertThat(to("v8", listener("https", 443, MOST))).containsExactly("v7");
    }

    @Test
    void a_version_without_traffic_falls_back_to_what_is_stable_now() {
        assertThat(to("v9", listener("https", 443, MOST))).containsExactly("v7");
    }

    @Test
    void stable_falls_back_to_the_one_before_it() {
        assertThat(to("v8", listener("https", 443, promoted(Optional.of("v7")))))
                .containsExactly("v7");
    }

    @Test
    void stable_with_none_before_it_has_nothing_to_fall_back_to() {
        ListenerConfig[] listeners = {listener("https", 443, promoted(Optional.empty()))};

        assertThat(to("v8", listeners)).isEmpty();
        assertThat(Retreat.of("v8", List.of(listeners)).instruction("prod"))
                .isEqualTo(
                        "No version is kept to fall back to: deploy a mended one as a new version (docs/alarms.md).");
    }

    /** A path that goes to other code has a stable of its own. */
    @Test
    void actions_that_do_not_know_the_version_have_no_say() {
        Action legacy = new Action.Forward(TrafficSplit.of(Map.of("old-1", 100)), "old-1", Optional.empty());

        assertThat(to("v8", listener("https", 443, MOST, rule("legacy", 10, legacy))))
                .containsExactly("v7");
    }

    @Test
    void actions_that_disagree_are_told_apart_by_hand() {
        Action legacy = new Action.Forward(TrafficSplit.of(Map.of("old-1", 50, "v8", 50)), "old-1", Optional.empty());
        ListenerConfig[] listeners = {listener("https", 443, MOST, rule("legacy", 10, legacy))};

        assertThat(Retreat.of("v8", List.of(listeners)).instruction("prod"))
                .isEqualTo(
                        "To take it out of traffic, give its weight to the stable version of each action (old-1 or v7)"
                                + " wherever Pulumi.prod.yaml gives it one: in weighbridge:traffic, and in traffic of listeners"
                                + " and rules. Then run ./weighbridge up -s prod (docs/alarms.md).");
    }

    /** {@code weighbridge:traffic: { old-1: 100 }} would send everybody to other code. */
    @Test
    void a_candidate_of_one_rule_is_no_reason_to_touch_the_split_of_all_others() {
        Action legacy =
                new Action.Forward(TrafficSplit.of(Map.of("old-1", 50, "old-2", 50)), "old-1", Optional.empty());
        ListenerConfig[] listeners = {listener("https", 443, MOST, rule("legacy", 10, legacy))};

        assertThat(Retreat.of("old-2", List.of(listeners)).instruction("prod"))
                .startsWith(
                        "To take it out of traffic, give its weight to old-1 wherever Pulumi.prod.yaml gives it one:");
    }

    private static List<String> to(String version, ListenerConfig... listeners) {
        return Retreat.of(version, List.of(listeners)).to();
    }

    private static Action promoted(Optional<String> previous) {
        return new Action.Forward(TrafficSplit.of(Map.of("v8", 100)), "v8", previous);
    }
}
