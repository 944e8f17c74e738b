package weighbridge.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import weighbridge.split.TrafficSplit;

/** Defaults, the full mapping, and that problems are reported all at once. Each single problem: {@code BrokenStackFilesTest}. */
class StackConfigReaderTest {
    @Test
    void fillsInDefaults() {
        StackConfig config = StackConfigReader.read(Configs.smallest());

        assertThat(config)
                .isEqualTo(new StackConfig(
                        "eu-west-1",
                        "111122223333",
                        new NetworkConfig.Owned("shop", List.of()),
                        "orders",
                        false,
                        List.of(),
                        List.of()));
    }

    @Test
    void fillsInLambdasOwnMemoryAndTimeout() {
        Map<String, String> config = Configs.smallest();
        config.put("weighbridge:versions", """
                {"v9": {"code": {"bucket": "builds", "key": "9.jar"}, "handler": "H", "runtime": "java21"}}""");

        assertThat(StackConfigReader.read(config).versions())
                .containsExactly(new VersionConfig.Built(
                        "v9",
                        new Code.S3Object("builds", "9.jar", Optional.empty(), Optional.empty()),
                        "H",
                        "java21",
                        128,
                        3,
                        Map.of()));
    }

    @Test
    void mapsEveryKey() {
        String sha256 = "ab".repeat(32);
        Map<String, String> config = Configs.smallest();
        config.put("weighbridge:network", """
                {"id": "sn-0f1e2d3c4b5a69788",
                 "vpcs": [{"id": "vpc-0a1b2c3d4e5f60718", "securityGroups": ["sg-0a1b2c3d4e5f60718"]}]}""");
        config.put("weighbridge:protect", "true");
        config.put("weighbridge:versions", """
                {"v9": {"code": {"file": "artifacts/9.jar", "sha256": "%s"}, "handler": "orders.Handler", "runtime": "java21",
                        "memory": 512, "timeout": 10, "environment": {"GREETING": "hello"}},
                 "v8": {"function": "arn:aws:lambda:eu-west-1:111122223333:function:orders:8"},
                 "v7": {"function": "orders:7"}}""".formatted(sha256));
        config.put("weighbridge:stable", "v8");
        config.put("weighbridge:previous", "v7");
        config.put("weighbridge:traffic", "{\"v9\": 10, \"v8\": 90, \"v7\": 0}");
        config.put("weighbridge:listeners", """
                {"https": {"port": 443, "protocol": "HTTPS", "rules": {
                   "late": {"priority": 90, "match": {"path": {"exact": "/v0", "caseSensitive": true}}, "respond": 404},
                   "beta": {"priority": 10, "traffic": {"v7": 100}, "stable": "v7",
                            "match": {"method": "GET", "headers": [{"name": "a", "prefix": "b"},
                                                                   {"name": "c", "contains": "d", "caseSensitive": true}]}},
                   "same": {"priority": 20, "match": {"header": {"name": "a", "exact": "b"}}}}},
                 "alt": {"port": 80, "protocol": "HTTP", "respond": 500}}""");

        Action.Forward usual =
                new Action.Forward(TrafficSplit.of(Map.of("v7", 0, "v8", 90, "v9", 10)), "v8", Optional.of("v7"));
        HeaderMatch equals = new HeaderMatch("a", HeaderMatch.Comparison.EXACT, "b", false);
        HeaderMatch begins = new HeaderMatch("a", HeaderMatch.Comparison.PREFIX, "b", false);
        HeaderMatch holds = new HeaderMatch("c", HeaderMatch.Comparison.CONTAINS, "d", true);
        PathMatch retired = new PathMatch(PathMatch.Comparison.EXACT, "/v0", true);
        assertThat(StackConfigReader.read(config))
                .isEqualTo(new StackConfig(
                        "eu-west-1",
                        "111122223333",
                        new NetworkConfig.Existing(
                                "sn-0f1e2d3c4b5a69788",
                                List.of(new NetworkConfig.VpcAssociation(
                                        "vpc-0a1b2c3d4e5f60718", List.of("sg-0a1b2c3d4e5f60718")))),
                        "orders",
                        true,
                        List.of(
                                new VersionConfig.Published(
                                        "v7", "arn:aws:lambda:eu-west-1:111122223333:function:orders:7"),
                                new VersionConfig.Published(
                                        "v8", "arn:aws:lambda:eu-west-1:111122223333:function:orders:8"),
                                new VersionConfig.Built(
                                        "v9",
                                        new Code.LocalFile(Path.of("artifacts/9.jar"), Optional.of(sha256)),
                                        "orders.Handler",
                                        "java21",
                                        512,
                                        10,
                                        Map.of("GREETING", "hello"))),
                        List.of(
                                new ListenerConfig(
                                        "alt", 80, ListenerConfig.Protocol.HTTP, new Action.Respond(500), List.of()),
                                new ListenerConfig(
                                        "https",
                                        443,
                                        ListenerConfig.Protocol.HTTPS,
                                        usual,
                                        List.of(
                                                new RuleConfig(
                                                        "beta",
                                                        10,
                                                        new Match(
                                                                Optional.empty(),
                                                                Optional.of("GET"),
                                                                List.of(begins, holds)),
                                                        new Action.Forward(
                                                                TrafficSplit.of(Map.of("v7", 100)),
                                                                "v7",
                                                                Optional.empty())),
                                                new RuleConfig(
                                                        "same",
                                                        20,
                                                        new Match(Optional.empty(), Optional.empty(), List.of(equals)),
                                                        usual),
                                                new RuleConfig(
                                                        "late",
                                                        90,
                                                        new Match(Optional.of(retired), Optional.empty(), List.of()),
                                                        new Action.Respond(404)))))));
    }

    @Test
    void aRuleInheritsFromItsListenerAndThatFromTheStack() {
        StackConfig config = StackConfigReader.read(Configs.with("weighbridge:listeners", """
                {"https": {"port": 443, "protocol": "HTTPS", "traffic": {"v8": 100}, "rules": {
                   "beta": {"priority": 1, "match": {"method": "GET"}}}}}"""));

        ListenerConfig listener = config.listeners().get(0);
        assertThat(listener.defaultAction())
                .isEqualTo(new Action.Forward(TrafficSplit.of(Map.of("v8", 100)), "v7", Optional.empty()))
                .isEqualTo(listener.rules().get(0).action());
    }

    @Test
    void reportsAllProblemsAtOnce() {
        Map<String, String> config = Configs.with("weighbridge:traffic", "{\"v7\":90,\"v8\":9}");
        config.put("weighbridge:stable", "v6");
        config.remove("aws:region");

        InvalidConfigException refused =
                catchThrowableOfType(InvalidConfigException.class, () -> StackConfigReader.read(config));

        assertThat(refused.problems())
                .extracting(Problem::path)
                .containsExactly("aws:region", "weighbridge:stable", "weighbridge:traffic");
        assertThat(refused).hasMessageStartingWith("3 problems in the stack config\n\naws:region\n  found: nothing\n");
    }

    @Test
    void letsOtherNamespacesPass() {
        Map<String, String> config = Configs.usual();
        config.put("aws:profile", "dev");
        config.put("pulumi:tags", "{not even JSON");

        assertThat(StackConfigReader.read(config)).isEqualTo(StackConfigReader.read(Configs.usual()));
    }

    @Test
    void opensNoSecret() {
        Map<String, String> config = Configs.with("weighbridge:versions", "{\"v7\":{\"function\":\"hunter2\"}}");

        assertThatThrownBy(() -> StackConfigReader.read(config, Set.of("weighbridge:versions")))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageStartingWith(
                        "1 problem in the stack config\n\nweighbridge:versions\n  found: a secure: value")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void printsNoEnvironment() {
        Map<String, String> config = Configs.with("weighbridge:versions", """
                {"v7": {"function": "orders:7"},
                 "v8": {"code": {"file": "8.jar"}, "handler": "H", "runtime": "java21", "environment": {"PIN": 4711}}}""");

        assertThatThrownBy(() -> StackConfigReader.read(config))
                .hasMessageContaining("weighbridge:versions.v8.environment.PIN\n  found: a number (not shown)")
                .hasMessageNotContaining("4711");
        config.put("weighbridge:versions", config.get("weighbridge:versions").replace("4711", "\"4711\""));
        assertThat(StackConfigReader.read(config).toString()).contains("PIN").doesNotContain("4711");
    }
}
