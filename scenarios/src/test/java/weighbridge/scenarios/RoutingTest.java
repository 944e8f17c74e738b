package weighbridge.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import weighbridge.cli.splits.ActionSplit;
import weighbridge.scenarios.Engine.Judged;

/** Which request gets which version: {@code routing.yaml}, deployed once and asked over HTTP. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class RoutingTest {
    private static final Path STACK = Path.of("src/test/routing.yaml");
    private static final int HTTPS = 443;
    private static final int LEGACY = 80;
    private static final int REQUESTS = 400;

    /** Points by which a share of 400 requests may differ from its weight: 3 standard deviations at 50 %. The seed is fixed. */
    private static final int TOLERANCE = 8;

    private static final Map<String, String> NONE = Map.of();
    private static final Map<String, String> BETA = Map.of("X-User-Group", "BETA");
    private static final Map<String, String> BETA_ON_A_PHONE =
            Map.of("x-user-group", "beta", "User-Agent", "Mozilla/5.0 (iPhone) MOBILE/15E148");
    private static final Map<String, String> PARTNER = Map.of(
            "x-partner", "ACME",
            "x-contract", "2026-11",
            "x-scopes", "read:orders,write:orders",
            "x-key", "AbC",
            "x-place", "EU");

    private static Engine engine;
    private static Callers callers;

    @BeforeAll
    static void deploy() throws IOException {
        engine = Engine.start();
        callers = new Callers(engine.simulator());
        engine.deployUnjudged(stack());
    }

    @AfterAll
    static void close() throws IOException {
        engine.close();
    }

    static Stream<Arguments> requests() {
        Map<String, Integer> usual = Map.of("v7", 90, "v8", 10);
        Map<String, Integer> half = Map.of("v7", 50, "v8", 50);
        Map<String, Integer> third = Map.of("v7", 20, "v8", 30, "v9", 50);
        Map<String, Integer> legacy = Map.of("v3", 30, "v4", 70);
        Map<String, Integer> each = new HashMap<>();
        List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).forEach(version -> each.put("v" + version, 10));
        return Stream.of(
                arguments("nobody in particular", HTTPS, "GET", "/orders", NONE, usual),
                arguments("a group, whatever its capitals", HTTPS, "POST", "/orders", BETA, half),
                arguments("a group on a device", HTTPS, "GET", "/orders", BETA_ON_A_PHONE, third),
                arguments("the same with another method", HTTPS, "POST", "/orders", BETA_ON_A_PHONE, half),
                arguments("a group that only begins so", HTTPS, "GET", "/", Map.of("x-user-group", "betas"), usual),
                arguments("10 versions", HTTPS, "GET", "/orders", Map.of("x-spread", "all-of-them"), each),
                arguments("5 headers, path and method", HTTPS, "GET", "/Orders/1", PARTNER, Map.of("v9", 100)),
                arguments("a path in other letters", HTTPS, "GET", "/orders/1", PARTNER, usual),
                arguments("4 of the 5 headers", HTTPS, "GET", "/Orders/1", without("x-place"), usual),
                arguments("a key in other letters", HTTPS, "GET", "/Orders/1", with("x-key", "ABC"), usual),
                arguments("what is retired", HTTPS, "GET", "/v0", BETA, half),
                arguments("what is retired, for others", HTTPS, "GET", "/v0", NONE, Map.of("404", 100)),
                arguments("what is below the retired", HTTPS, "GET", "/v0/1", NONE, usual),
                arguments("a listener's own split", LEGACY, "PUT", "/orders", NONE, legacy),
                arguments("a rule without traffic", LEGACY, "GET", "/orders", NONE, legacy),
                arguments("a path of other code", LEGACY, "POST", "/orders/payments", NONE, Map.of("v5", 100)));
    }

    @Order(1)
    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void requestsGetTheirShares(
            String who, int port, String method, String path, Map<String, String> headers, Map<String, Integer> percent)
            throws IOException {
        SortedMap<String, Integer> answers = callers.answers(REQUESTS, port, method, path, headers);

        assertThat(answers.keySet()).isEqualTo(percent.keySet());
        percent.forEach((version, share) -> assertThat(answers.get(version) * 100.0 / REQUESTS)
                .as("%s: share of %s among %s", who, version, answers)
                .isBetween(share - (double) TOLERANCE, share + (double) TOLERANCE));
    }

    @Order(2)
    @Test
    void eachActionHasItsOwnStableAndPrevious() {
        SortedMap<String, ActionSplit> splits = engine.splitsInForce();

        assertThat(splits.keySet())
                .containsExactly(
                        "orders/https",
                        "orders/https/beta",
                        "orders/https/beta-mobile",
                        "orders/https/everyone",
                        "orders/https/partner",
                        "orders/legacy",
                        "orders/legacy/payments",
                        "orders/legacy/reads");
        assertThat(splits.get("orders/https/beta")).satisfies(split -> fallsBackTo(split, "v7", "v6"));
        assertThat(splits.get("orders/https/partner")).satisfies(split -> fallsBackTo(split, "v9"));
        assertThat(splits.get("orders/legacy")).satisfies(split -> fallsBackTo(split, "v4", "v3"));
        assertThat(splits.get("orders/legacy/payments")).satisfies(split -> fallsBackTo(split, "v5"));
        assertThat(splits.get("orders/legacy/reads")).isEqualTo(splits.get("orders/legacy"));
    }

    @Order(3)
    @Test
    void aSecondPreviewChangesNothing() throws IOException {
        Judged preview = engine.judge("preview", List.of("--expect-no-changes"));

        assertThat(preview.exitCode()).as(preview.output()).isZero();
        assertThat(preview.output()).doesNotContain("no request reaches");
    }

    @Order(4)
    @Test
    void aRuleAboveAllClosesTheListenerAndThePreviewSaysWhatItHides() throws IOException {
        String open = Files.readString(STACK);
        String closed = open.replace("priority: 100", "priority: 2")
                .replace("{ exact: /v0 }", "{ prefix: / }")
                .replace("respond: 404", "respond: 500");
        engine.write(StackYaml.of(closed));

        // The rule that is widened moves, too: what it refuses until then may be served for the seconds between.
        List<String> passedOn = new ArrayList<>(engine.without("rule-priority"));
        passedOn.add("--yes");
        Judged up = engine.judge("up", passedOn);

        assertThat(up.exitCode()).as(up.output()).isZero();
        assertThat(up.output())
                .contains(
                        "weighbridge:listeners.https.rules.beta: no request reaches beta (priority 20): retired (priority 2)"
                                + " takes them all; put beta before retired, narrow the match of retired, or remove beta; leave it while"
                                + " that is meant")
                .contains("3 warnings");
        assertThat(callers.answers(20, HTTPS, "GET", "/orders", BETA)).containsOnly(Map.entry("500", 20));

        String withFewerCandidates = open.replaceAll("traffic: \\{ v(7: 20|7: 50|1: 10),.*}", "traffic: { v7: 100 }");
        engine.write(StackYaml.of(withFewerCandidates));
        assertThat(engine.judge("preview", engine.without("rule-priority")).passed())
                .as("opening again, where no candidate rises from 0 by more than a step")
                .isTrue();
    }

    @Order(5)
    @Test
    void destroyLeavesNothing() throws IOException {
        engine.destroy();

        assertThat(engine.simulator().isEmpty()).isTrue();
    }

    private static void fallsBackTo(ActionSplit split, String stable, String... previous) {
        assertThat(split.stable()).contains(stable);
        assertThat(split.previous().stream().toList()).containsExactly(previous);
    }

    private static Map<String, String> without(String header) {
        Map<String, String> fewer = new HashMap<>(PARTNER);
        fewer.remove(header);
        return fewer;
    }

    private static Map<String, String> with(String header, String value) {
        Map<String, String> other = new HashMap<>(PARTNER);
        other.put(header, value);
        return other;
    }

    private static StackYaml stack() throws IOException {
        return StackYaml.read(STACK);
    }
}
