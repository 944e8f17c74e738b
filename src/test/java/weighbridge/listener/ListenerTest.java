package weighbridge.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.Stacks.aStack;
import static weighbridge.Stacks.forward;
import static weighbridge.Stacks.listener;
import static weighbridge.Stacks.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weighbridge.Declared;
import weighbridge.config.Action;
import weighbridge.config.HeaderMatch;
import weighbridge.config.Match;
import weighbridge.config.PathMatch;
import weighbridge.config.RuleConfig;
import weighbridge.split.TrafficSplit;

class ListenerTest {
    private static final String LISTENER = "aws:vpclattice/listener:Listener";
    private static final String RULE = "aws:vpclattice/listenerRule:ListenerRule";
    private static final String REGISTRATION = "aws:vpclattice/targetGroupAttachment:TargetGroupAttachment";
    private static final Action HALF = forward(Map.of("v7", 50, "v8", 50));
    private static final Action MOST = forward(Map.of("v7", 90, "v8", 10));

    @Test
    void a_listener_forwards_by_explicit_weights_in_the_order_of_version_names() {
        var declared = Declared.by(aStack().add(listener("https", 443, MOST)).build());

        assertThat(declared.one(LISTENER, "orders/https").inputs())
                .containsEntry("name", "https")
                .containsEntry("port", 443.0)
                .containsEntry("protocol", "HTTPS")
                .containsEntry("serviceIdentifier", "id:orders")
                .containsEntry(
                        "defaultAction",
                        Map.of(
                                "forwards",
                                List.of(Map.of("targetGroups", List.of(target("v7", 90), target("v8", 10))))));
    }

    @Test
    void a_rule_forwards_by_explicit_weights_in_the_order_of_version_names() {
        var declared = Declared.by(aStack().add(listener("https", 443, MOST, rule("beta", 10, HALF)))
                .build());

        assertThat(declared.one(RULE, "orders/https/beta").inputs())
                .containsEntry("name", "beta")
                .containsEntry("priority", 10.0)
                .containsEntry("serviceIdentifier", "id:orders")
                .containsEntry("listenerIdentifier", "listener:orders/https");
        assertThat(declared.one(RULE, "orders/https/beta").at("action.forward.targetGroups"))
                .isEqualTo(List.of(target("v7", 50), target("v8", 50)));
    }

    /** The provider drops a weight of 0 from a rule, and makes a missing weight 100. */
    @Test
    void a_version_at_0_is_left_out_of_targets_and_marks() {
        Action none = forward(Map.of("v7", 100, "v8", 0));

        var declared = Declared.by(aStack().add(listener("https", 443, none, rule("beta", 10, none)))
                .build());

        assertThat(declared.one(LISTENER, "orders/https").at("defaultAction.forwards"))
                .isEqualTo(List.of(Map.of("targetGroups", List.of(target("v7", 100)))));
        assertThat(declared.one(RULE, "orders/https/beta").at("action.forward.targetGroups"))
                .isEqualTo(List.of(target("v7", 100)));
        assertThat(marks(declared, RULE, "orders/https/beta")).containsEntry("weighbridge:versions", "v7");
        assertThat(declared.keys()).contains("aws:vpclattice/targetGroup:TargetGroup orders/v8");
    }

    /** The provider never sends a changed priority, and two rules cannot share one. */
    @Test
    void a_new_priority_replaces_the_rule_after_the_old_one_is_gone() {
        var declared = Declared.by(aStack().add(listener("https", 443, MOST, rule("beta", 10, HALF)))
                .build());

        var options = declared.one(RULE, "orders/https/beta").custom();
        assertThat(options.getReplaceOnChanges()).containsExactly("priority");
        assertThat(options.getDeleteBeforeReplace()).isTrue();
    }

    @Test
    void no_action_stands_before_its_versions_with_traffic_are_registered() {
        var declared = Declared.by(
                aStack().add(listener("https", 443, forward(Map.of("v7", 100, "v8", 0)), rule("beta", 10, HALF)))
                        .build());

        assertThat(declared.one(LISTENER, "orders/https").dependsOn()).containsExactly(REGISTRATION + " orders/v7");
        assertThat(declared.one(RULE, "orders/https/beta").dependsOn())
                .containsExactly(REGISTRATION + " orders/v7", REGISTRATION + " orders/v8");
    }

    @Test
    void actions_that_forward_carry_every_mark() {
        Action promoted = new Action.Forward(TrafficSplit.of(Map.of("v8", 100)), "v8", Optional.of("v7"));

        var declared = Declared.by(aStack().add(listener("https", 443, MOST, rule("beta", 10, promoted)))
                .build());

        assertThat(marks(declared, LISTENER, "orders/https"))
                .isEqualTo(Map.of(
                        "weighbridge:service", "orders",
                        "weighbridge:action", "orders/https",
                        "weighbridge:versions", "v7 v8",
                        "weighbridge:stable", "v7"));
        assertThat(marks(declared, RULE, "orders/https/beta"))
                .isEqualTo(Map.of(
                        "weighbridge:service", "orders",
                        "weighbridge:action", "orders/https/beta",
                        "weighbridge:versions", "v8",
                        "weighbridge:stable", "v8",
                        "weighbridge:previous", "v7"));
    }

    @Test
    void a_fixed_response_has_no_targets_and_no_marks() {
        Action gone = new Action.Respond(404);

        var declared = Declared.by(aStack().add(listener("https", 443, gone, rule("retired", 90, gone)))
                .build());

        assertThat(declared.one(LISTENER, "orders/https").at("defaultAction"))
                .isEqualTo(Map.of("fixedResponse", Map.of("statusCode", 404.0)));
        assertThat(declared.one(RULE, "orders/https/retired").at("action"))
                .isEqualTo(Map.of("fixedResponse", Map.of("statusCode", 404.0)));
        assertThat(marks(declared, LISTENER, "orders/https")).isEmpty();
        assertThat(declared.one(RULE, "orders/https/retired").dependsOn()).isEmpty();
    }

    @Test
    void a_listener_goes_with_its_service() {
        var declared = Declared.by(
                aStack().add(listener("https", 443, forward(Map.of("v7", 100)))).build());

        assertThat(declared.one(LISTENER, "orders/https").custom().getReplaceOnChanges())
                .containsExactly("serviceIdentifier");
    }

    @Test
    void protect_is_on_listeners_and_not_on_their_rules() {
        var declared = Declared.by(aStack().protect()
                .add(listener("https", 443, MOST, rule("beta", 10, HALF)))
                .build());

        assertThat(declared.resources().stream().filter(resource -> resource.isProtected()))
                .extracting(resource -> resource.key())
                .containsExactlyInAnyOrder(
                        LISTENER + " orders/https",
                        "aws:vpclattice/service:Service orders",
                        "aws:vpclattice/serviceNetwork:ServiceNetwork network");
    }

    @ParameterizedTest
    @MethodSource("matches")
    void every_condition_reaches_the_provider(Match match, Map<String, Object> expected) {
        var declared = Declared.by(aStack().add(listener("https", 443, MOST, new RuleConfig("beta", 10, match, HALF)))
                .build());

        assertThat(declared.one(RULE, "orders/https/beta").at("match.httpMatch"))
                .isEqualTo(expected);
    }

    static Stream<Object[]> matches() {
        return Stream.of(
                new Object[] {
                    new Match(path(PathMatch.Comparison.EXACT), Optional.empty(), List.of()),
                    Map.of("pathMatch", Map.of("match", Map.of("exact", "/a"), "caseSensitive", true))
                },
                new Object[] {
                    new Match(path(PathMatch.Comparison.PREFIX), Optional.of("GET"), List.of()),
                    Map.of("method", "GET", "pathMatch", Map.of("match", Map.of("prefix", "/a"), "caseSensitive", true))
                },
                new Object[] {
                    new Match(
                            Optional.empty(),
                            Optional.empty(),
                            List.of(
                                    new HeaderMatch("a", HeaderMatch.Comparison.EXACT, "1", true),
                                    new HeaderMatch("b", HeaderMatch.Comparison.PREFIX, "2", false),
                                    new HeaderMatch("c", HeaderMatch.Comparison.CONTAINS, "3", false))),
                    Map.of(
                            "headerMatches",
                            List.of(
                                    header("a", "exact", "1", true),
                                    header("b", "prefix", "2", false),
                                    header("c", "contains", "3", false)))
                });
    }

    private static Optional<PathMatch> path(PathMatch.Comparison comparison) {
        return Optional.of(new PathMatch(comparison, "/a", true));
    }

    private static Map<String, Object> header(String name, String how, String value, boolean caseSensitive) {
        return Map.of("name", name, "match", Map.of(how, value), "caseSensitive", caseSensitive);
    }

    private static Map<String, Object> target(String version, double weight) {
        return Map.of("targetGroupIdentifier", "id:orders/" + version, "weight", weight);
    }

    @SuppressWarnings("unchecked") // tags are texts, or the provider would refuse them
    private static Map<String, Object> marks(Declared declared, String type, String name) {
        Object tags = declared.one(type, name).at("tags");
        return tags == null ? Map.of() : (Map<String, Object>) tags;
    }
}
