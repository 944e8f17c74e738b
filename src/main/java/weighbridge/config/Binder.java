package weighbridge.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weighbridge.config.NetworkConfig.VpcAssociation;
import weighbridge.split.TrafficSplit;

/** Makes the records of a config in which the schema and every check found nothing wrong. */
final class Binder {
    /** Lambda's own defaults, from its API reference for CreateFunction. Ours must never change: they are part of frozen versions. */
    private static final int DEFAULT_MEMORY_MIB = 128;

    private static final int DEFAULT_TIMEOUT_SECONDS = 3;

    private final At root;
    private final String region;
    private final String account;

    Binder(At root) {
        this.root = root;
        this.region = text(root.get("aws:region"));
        this.account = text(root.get("aws:allowedAccountIds").children().get(0));
    }

    StackConfig bind() {
        Route stack = Route.ofStack(root);
        return new StackConfig(
                region,
                account,
                network(root.get("weighbridge:network")),
                text(root.get("weighbridge:service").get("name")),
                root.get("weighbridge:protect").flag().orElse(false),
                root.get("weighbridge:versions").children().stream()
                        .map(this::version)
                        .toList(),
                root.get("weighbridge:listeners").children().stream()
                        .map(listener -> listener(listener, stack))
                        .toList());
    }

    private static NetworkConfig network(At network) {
        List<VpcAssociation> vpcs =
                network.get("vpcs").children().stream().map(Binder::vpc).toList();
        return network.get("id").present()
                ? new NetworkConfig.Existing(text(network.get("id")), vpcs)
                : new NetworkConfig.Owned(text(network.get("name")), vpcs);
    }

    private static VpcAssociation vpc(At vpc) {
        return new VpcAssociation(
                text(vpc.get("id")),
                vpc.get("securityGroups").children().stream().map(Binder::text).toList());
    }

    private VersionConfig version(At version) {
        if (version.get("function").present()) {
            FunctionReference reference = FunctionReference.parse(text(version.get("function")), region, account);
            return new VersionConfig.Published(version.key(), ((FunctionReference.Numbered) reference).arn());
        }
        return new VersionConfig.Built(
                version.key(),
                code(version.get("code")),
                text(version.get("handler")),
                text(version.get("runtime")),
                version.get("memory").whole().orElse(DEFAULT_MEMORY_MIB),
                version.get("timeout").whole().orElse(DEFAULT_TIMEOUT_SECONDS),
                environment(version.get("environment")));
    }

    private static Map<String, String> environment(At environment) {
        return environment.children().stream().collect(Collectors.toMap(At::key, Binder::text));
    }

    private static Code code(At code) {
        Optional<String> sha256 = code.get("sha256").text();
        return code.get("file").present()
                ? new Code.LocalFile(Path.of(text(code.get("file"))), sha256)
                : new Code.S3Object(
                        text(code.get("bucket")),
                        text(code.get("key")),
                        code.get("version").text(),
                        sha256);
    }

    private static ListenerConfig listener(At listener, Route stack) {
        Route inherited = stack.forRulesOf(listener);
        return new ListenerConfig(
                listener.key(),
                whole(listener.get("port")),
                ListenerConfig.Protocol.valueOf(text(listener.get("protocol"))),
                action(listener, stack),
                listener.get("rules").children().stream()
                        .map(rule -> rule(rule, inherited))
                        .toList());
    }

    private static RuleConfig rule(At rule, Route inherited) {
        return new RuleConfig(
                rule.key(), whole(rule.get("priority")), match(rule.get("match")), action(rule, inherited));
    }

    private static Action action(At owner, Route inherited) {
        if (owner.get("respond").present()) {
            return new Action.Respond(whole(owner.get("respond")));
        }
        Route route = inherited.of(owner);
        Map<String, Integer> weights = new TreeMap<>();
        route.traffic().children().forEach(weight -> weights.put(weight.key(), whole(weight)));
        return new Action.Forward(
                TrafficSplit.of(weights), text(route.stable()), route.previous().text());
    }

    private static Match match(At match) {
        Optional<PathMatch> path =
                Optional.of(match.get("path")).filter(At::present).map(Binder::path);
        Stream<At> headers = Stream.concat(
                Stream.of(match.get("header")).filter(At::present), match.get("headers").children().stream());
        return new Match(
                path, match.get("method").text(), headers.map(Binder::header).toList());
    }

    private static PathMatch path(At path) {
        boolean exact = path.get("exact").present();
        return new PathMatch(
                exact ? PathMatch.Comparison.EXACT : PathMatch.Comparison.PREFIX,
                text(path.get(exact ? "exact" : "prefix")),
                path.get("caseSensitive").flag().orElse(false));
    }

    private static HeaderMatch header(At header) {
        HeaderMatch.Comparison comparison = Stream.of(HeaderMatch.Comparison.values())
                .filter(one -> header.get(key(one)).present())
                .findFirst()
                .orElseThrow();
        return new HeaderMatch(
                text(header.get("name")),
                comparison,
                text(header.get(key(comparison))),
                header.get("caseSensitive").flag().orElse(false));
    }

    private static String key(HeaderMatch.Comparison comparison) {
        return switch (comparison) {
            case EXACT -> "exact";
            case PREFIX -> "prefix";
            case CONTAINS -> "contains";
        };
    }

    private static String text(At at) {
        return at.text().orElseThrow(() -> unchecked(at));
    }

    private static int whole(At at) {
        return at.whole().orElseThrow(() -> unchecked(at));
    }

    /** A gap in the checks, and so a bug here, never the user's mistake. */
    private static IllegalStateException unchecked(At at) {
        return new IllegalStateException("no check refused " + at.path());
    }
}
