package weighbridge.simulator.provider.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weighbridge.simulator.dataplane.Match;
import weighbridge.simulator.dataplane.Match.HeaderComparison;
import weighbridge.simulator.dataplane.Match.HeaderMatch;
import weighbridge.simulator.dataplane.Match.PathComparison;
import weighbridge.simulator.dataplane.Match.PathMatch;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;

/** A rule's match as properties (listener_rule.go, {@code expandRuleMatch} and {@code flattenRuleMatch}). */
final class MatchProps {
    private static final Schema HEADER_COMPARISON = Schema.of(
            Property.of("contains", Kind.STRING),
            Property.of("exact", Kind.STRING),
            Property.of("prefix", Kind.STRING));
    private static final Schema HEADER = Schema.of(
            Property.of("caseSensitive", Kind.BOOLEAN),
            Property.block("match", Kind.BLOCK, HEADER_COMPARISON, Flag.REQUIRED),
            Property.of("name", Kind.STRING, Flag.REQUIRED));
    private static final Schema PATH_COMPARISON =
            Schema.of(Property.of("exact", Kind.STRING), Property.of("prefix", Kind.STRING));
    private static final Schema PATH = Schema.of(
            Property.of("caseSensitive", Kind.BOOLEAN),
            Property.block("match", Kind.BLOCK, PATH_COMPARISON, Flag.REQUIRED));
    private static final Schema HTTP = Schema.of(
            Property.of("method", Kind.STRING),
            Property.block("headerMatches", Kind.BLOCKS, HEADER).items(1, 5),
            Property.block("pathMatch", Kind.BLOCK, PATH));

    private MatchProps() {}

    static Property property() {
        return Property.block(
                "match", Kind.BLOCK, Schema.of(Property.block("httpMatch", Kind.BLOCK, HTTP)), Flag.REQUIRED);
    }

    static Match of(Props match) {
        Optional<Props> http = match.block("httpMatch");
        return new Match(
                http.flatMap(found -> found.block("pathMatch")).map(MatchProps::path),
                http.flatMap(found -> found.string("method")),
                http.map(found -> found.blocks("headerMatches")).orElse(List.of()).stream()
                        .map(MatchProps::header)
                        .toList());
    }

    private static PathMatch path(Props path) {
        Props comparison = path.block("match").orElse(new Props(Map.of()));
        Optional<String> prefix = comparison.string("prefix");
        return new PathMatch(
                prefix.isPresent() ? PathComparison.PREFIX : PathComparison.EXACT,
                prefix.or(() -> comparison.string("exact")).orElse(""),
                path.isTrue("caseSensitive"));
    }

    /** Where a program gives several comparisons, the provider keeps the last it looks at: exact, prefix, contains. */
    private static HeaderMatch header(Props header) {
        Props comparison = header.block("match").orElse(new Props(Map.of()));
        HeaderComparison how = comparison.string("contains").isPresent()
                ? HeaderComparison.CONTAINS
                : comparison.string("prefix").isPresent() ? HeaderComparison.PREFIX : HeaderComparison.EXACT;
        return new HeaderMatch(
                header.need("name"), how, comparison.string(key(how)).orElse(""), header.isTrue("caseSensitive"));
    }

    static Map<String, Object> output(Match match) {
        Map<String, Object> http = new LinkedHashMap<>();
        match.method().ifPresent(method -> http.put("method", method));
        if (!match.headers().isEmpty()) {
            http.put(
                    "headerMatches",
                    match.headers().stream().map(MatchProps::output).toList());
        }
        match.path().ifPresent(path -> http.put("pathMatch", output(path)));
        return Map.of("httpMatch", http);
    }

    private static Map<String, Object> output(HeaderMatch header) {
        return Map.of(
                "name",
                header.name(),
                "caseSensitive",
                header.caseSensitive(),
                "match",
                Map.of(key(header.comparison()), header.value()));
    }

    private static Map<String, Object> output(PathMatch path) {
        String key = path.comparison() == PathComparison.PREFIX ? "prefix" : "exact";
        return Map.of("caseSensitive", path.caseSensitive(), "match", Map.of(key, path.value()));
    }

    private static String key(HeaderComparison comparison) {
        return switch (comparison) {
            case EXACT -> "exact";
            case PREFIX -> "prefix";
            case CONTAINS -> "contains";
        };
    }
}
