package weighbridge.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
                        new NetworkConfig.Owned(
                                "shop", new Access.Open(), new AccessLogs.Own(30), List.of(), List.of()),
                        new ServiceConfig("orders", new Access.Open(), new AccessLogs.Own(30), Optional.empty()),
                        false,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        true));
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
                        VersionConfig.Architecture.X86_64,
                        128,
                        3,
                        Optional.empty(),
                        Map.of(),
                        30,
                        VersionConfig.Events.V2,
                        OptionalInt.empty()));
    }

    @Test
    void mapsEveryKey() {
        String sha256 = "ab".repeat(32);
        Map<String, String> config = Configs.smallest();
        config.put("weighbridge:network", """
                {"id": "sn-0f1e2d3c4b5a69788",
                 "vpcs": [{"id": "vpc-0a1b2c3d4e5f60718", "securityGroups": ["sg-0a1b2c3d4e5f60718"]}]}""");
        config.put("weighbridge:protect", "true");
        config.put("weighbridge:secrets", "{\"db\": \"hunter2\"}");
        config.put("weighbridge:alarms", """
                {"errorRate": 0.5, "latencyP99": 800, "throttles": 3, "minimumRequests": 50, "datapoints": "3 of 5",
                 "notify": ["ops@example.com"], "rollback": true}""");
        config.put("weighbridge:dashboard", "false");
        config.put("weighbridge:versions", """
                {"v9": {"code": {"file": "artifacts/9.jar", "sha256": "%s"}, "handler": "orders.Handler", "runtime": "java21",
                        "architecture": "arm64", "memory": 512, "timeout": 10, "logRetention": 90, "warm": 1,
                        "vpc": {"subnets": ["subnet-0a1b2c3d4e5f60718"], "securityGroups": ["sg-0a1b2c3d4e5f60718"]},
                        "environment": {"GREETING": "hello", "DB": {"secret": "db"}}},
                 "v8": {"function": "arn:aws:lambda:eu-west-1:111122223333:function:orders:8", "events": "V1", "warm": 2},
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
        assertThat(StackConfigReader.read(config, Set.of("weighbridge:secrets")))
                .isEqualTo(new StackConfig(
                        "eu-west-1",
                        "111122223333",
                        new NetworkConfig.Existing(
                                "sn-0f1e2d3c4b5a69788",
                                Optional.empty(),
                                List.of(new NetworkConfig.VpcAssociation(
                                        "vpc-0a1b2c3d4e5f60718", List.of("sg-0a1b2c3d4e5f60718")))),
                        new ServiceConfig("orders", new Access.Open(), new AccessLogs.Own(30), Optional.empty()),
                        true,
                        List.of(
                                new VersionConfig.Published(
                                        "v7",
                                        "arn:aws:lambda:eu-west-1:111122223333:function:orders:7",
                                        VersionConfig.Events.V2,
                                        OptionalInt.empty()),
                                new VersionConfig.Published(
                                        "v8",
                                        "arn:aws:lambda:eu-west-1:111122223333:function:orders:8",
                                        VersionConfig.Events.V1,
                                        OptionalInt.of(2)),
                                new VersionConfig.Built(
                                        "v9",
                                        new Code.LocalFile(Path.of("artifacts/9.jar"), Optional.of(sha256)),
                                        "orders.Handler",
                                        "java21",
                                        VersionConfig.Architecture.ARM64,
                                        512,
                                        10,
                                        Optional.of(new VpcConfig(
                                                List.of("subnet-0a1b2c3d4e5f60718"), List.of("sg-0a1b2c3d4e5f60718"))),
                                        Map.of(
                                                "GREETING", new Variable.Plain("hello"),
                                                "DB", new Variable.Secret("db", "hunter2")),
                                        90,
                                        VersionConfig.Events.V2,
                                        OptionalInt.of(1))),
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
                                                        new Action.Respond(404))))),
                        Optional.of(new AlarmsConfig(
                                0.5,
                                OptionalInt.of(800),
                                3,
                                50,
                                new AlarmsConfig.Datapoints(3, 5),
                                List.of("ops@example.com"),
                                true)),
                        false));
    }

    @Test
    void mapsAnOwnedNetworkAndAServiceWithADomain() {
        Map<String, String> config = Configs.smallest();
        config.put("weighbridge:network", """
                {"name": "shop", "auth": "iam", "accessLogs": "none", "share": ["210987654321"]}""");
        config.put("weighbridge:service", """
                {"name": "orders", "auth": "iam", "accessLogs": "arn:aws:s3:::logs",
                 "callers": ["arn:aws:iam::111122223333:role/checkout", "210987654321", "o-a1b2c3d4e5", "*"],
                 "domain": {"name": "orders.shop.internal", "zone": "Z0123456789ABCDEFGHIJ", "serving": false,
                            "certificate": "arn:aws:acm:eu-west-1:111122223333:certificate/12345678-1234-1234-1234-123456789012",
                            "routing": {"geolocation": {"continent": "EU"}},
                            "through": {"name": "ingress.elb.eu-west-1.amazonaws.com", "zone": "Z2IFOLAFXWLO4F"}}}""");

        StackConfig read = StackConfigReader.read(config);

        Access admitted = new Access.Iam(List.of(
                new Caller.Principal("arn:aws:iam::111122223333:role/checkout"),
                new Caller.Account("210987654321"),
                new Caller.Organization("o-a1b2c3d4e5"),
                new Caller.Anyone()));
        assertThat(read.network())
                .isEqualTo(new NetworkConfig.Owned(
                        "shop", admitted, new AccessLogs.None(), List.of("210987654321"), List.of()));
        assertThat(read.service())
                .isEqualTo(new ServiceConfig(
                        "orders",
                        admitted,
                        new AccessLogs.Named("arn:aws:s3:::logs"),
                        Optional.of(new DomainConfig(
                                "orders.shop.internal",
                                Optional.of(
                                        "arn:aws:acm:eu-west-1:111122223333:certificate/12345678-1234-1234-1234-123456789012"),
                                Optional.of(new DnsRecord(
                                        "Z0123456789ABCDEFGHIJ",
                                        false,
                                        new DnsRecord.Routing.Geolocation(new DnsRecord.Location.Continent("EU")),
                                        Optional.of(new DnsRecord.Entry(
                                                "ingress.elb.eu-west-1.amazonaws.com", "Z2IFOLAFXWLO4F"))))))));
    }

    @Test
    void secretsCountTowardsLambdasLimitAndAreNotShown() {
        Map<String, String> config =
                Configs.with("weighbridge:secrets", "{\"db\": \"%s\"}".formatted("x".repeat(4090)));
        config.put("weighbridge:versions", """
                {"v7": {"function": "orders:7"},
                 "v8": {"code": {"file": "8.jar"}, "handler": "H", "runtime": "java21",
                        "environment": {"GREETING": "hello", "DB": {"secret": "db"}}}}""");

        assertThatThrownBy(() -> StackConfigReader.read(config, Set.of("weighbridge:secrets")))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessage("""
                        1 problem in the stack config

                        weighbridge:versions.v8.environment
                          found: 4105 bytes of names and values
                          rule:  must hold at most 4096 bytes, Lambda's limit
                          fix:   move what is long to a place that the function reads""");
    }

    @Test
    void printsNoSecret() {
        Map<String, String> config = Configs.with("weighbridge:secrets", "{\"db\": \"hunter2\"}");
        config.put("weighbridge:versions", """
                {"v7": {"function": "orders:7"},
                 "v8": {"code": {"file": "8.jar"}, "handler": "H", "runtime": "java21", "environment": {"DB": {"secret": "db"}}}}""");

        assertThat(StackConfigReader.read(config, Set.of("weighbridge:secrets")).toString())
                .contains("Secret[db]")
                .doesNotContain("hunter2");
        assertThatThrownBy(() -> StackConfigReader.read(config))
                .hasMessageContaining("weighbridge:secrets\n  found: no secure: value (not shown)")
                .hasMessageNotContaining("hunter2");
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

    /** No more than all of the requests can fail, so that alarm would watch nothing. */
    @Test
    void takesNoErrorRateThatCannotBeExceeded() {
        assertThatThrownBy(() -> StackConfigReader.read(Configs.with("weighbridge:alarms", "{\"errorRate\":100}")))
                .hasMessage("""
                        1 problem in the stack config

                        weighbridge:alarms.errorRate
                          found: 100
                          rule:  must be a number of per cent above 0 and below 100
                          fix:   write, for example, errorRate: 5""");
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
    void takesNoSecretThatIsStillAMapping() {
        Map<String, String> config = Configs.with("weighbridge:secrets", "{\"db\":{\"secure\":\"hunter2\"}}");

        assertThatThrownBy(() -> StackConfigReader.read(config, Set.of("weighbridge:secrets")))
                .hasMessage("""
                        1 problem in the stack config

                        weighbridge:secrets.db
                          found: a mapping of 1 (not shown)
                          rule:  must be one encrypted text, not a mapping that holds one
                          fix:   pulumi config set --secret --path weighbridge:secrets.db""");
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
