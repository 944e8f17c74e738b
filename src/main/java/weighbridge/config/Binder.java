package weighbridge.config;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import weighbridge.split.TrafficSplit;

/** Makes the records of a config in which the schema and every check found nothing wrong. */
final class Binder {
    private final At root;
    private final String region;
    private final String account;

    Binder(At root) {
        this.root = root;
        this.region = Bound.text(root.get("aws:region"));
        this.account = Bound.text(root.get("aws:allowedAccountIds").children().get(0));
    }

    StackConfig bind() {
        Route stack = Route.ofStack(root);
        var versions = new VersionBinder(region, account, root.get("weighbridge:secrets"));
        return new StackConfig(
                region,
                account,
                ServiceBinder.network(root.get("weighbridge:network"), root.get("weighbridge:service")),
                ServiceBinder.service(root.get("weighbridge:service")),
                root.get("weighbridge:protect").flag().orElse(false),
                root.get("weighbridge:versions").children().stream()
                        .map(versions::version)
                        .toList(),
                root.get("weighbridge:listeners").children().stream()
                        .map(listener -> listener(listener, stack))
                        .toList(),
                Optional.of(root.get("weighbridge:alarms")).filter(At::present).map(AlarmsBinder::alarms),
                root.get("weighbridge:dashboard").flag().orElse(true));
    }

    private static ListenerConfig listener(At listener, Route stack) {
        Route inherited = stack.forRulesOf(listener);
        return new ListenerConfig(
                listener.key(),
                Bound.whole(listener.get("port")),
                ListenerConfig.Protocol.valueOf(Bound.text(listener.get("protocol"))),
                action(listener, stack),
                listener.get("rules").children().stream()
                        .map(rule -> rule(rule, inherited))
                        .toList());
    }

    private static RuleConfig rule(At rule, Route inherited) {
        return new RuleConfig(
                rule.key(), Bound.whole(rule.get("priority")), match(rule.get("match")), action(rule, inherited));
    }

    private static Action action(At owner, Route inherited) {
        if (owner.get("respond").present()) {
            return new Action.Respond(Bound.whole(owner.get("respond")));
        }
        Route route = inherited.of(owner);
        Map<String, Integer> weights = new TreeMap<>();
        route.traffic().children().forEach(weight -> weights.put(weight.key(), Bound.whole(weight)));
        return new Action.Forward(
                TrafficSplit.of(weights),
                Bound.text(route.stable()),
                route.previous().text());
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
                Bound.text(path.get(exact ? "exact" : "prefix")),
                path.get("caseSensitive").flag().orElse(false));
    }

    private static HeaderMatch header(At header) {
        HeaderMatch.Comparison comparison = Stream.of(HeaderMatch.Comparison.values())
                .filter(one -> header.get(key(one)).present())
                .findFirst()
                .orElseThrow();
        return new HeaderMatch(
                Bound.text(header.get("name")),
                comparison,
                Bound.text(header.get(key(comparison))),
                header.get("caseSensitive").flag().orElse(false));
    }

    private static String key(HeaderMatch.Comparison comparison) {
        return switch (comparison) {
            case EXACT -> "exact";
            case PREFIX -> "prefix";
            case CONTAINS -> "contains";
        };
    }
}
