package weighbridge.listener;

import com.pulumi.aws.vpclattice.inputs.ListenerRuleMatchArgs;
import com.pulumi.aws.vpclattice.inputs.ListenerRuleMatchHttpMatchArgs;
import com.pulumi.aws.vpclattice.inputs.ListenerRuleMatchHttpMatchHeaderMatchArgs;
import com.pulumi.aws.vpclattice.inputs.ListenerRuleMatchHttpMatchHeaderMatchMatchArgs;
import com.pulumi.aws.vpclattice.inputs.ListenerRuleMatchHttpMatchPathMatchArgs;
import com.pulumi.aws.vpclattice.inputs.ListenerRuleMatchHttpMatchPathMatchMatchArgs;
import weighbridge.config.HeaderMatch;
import weighbridge.config.Match;
import weighbridge.config.PathMatch;

/** A rule's conditions as the provider takes them. */
final class Matches {
    private Matches() {}

    static ListenerRuleMatchArgs of(Match match) {
        var http = ListenerRuleMatchHttpMatchArgs.builder();
        match.path().ifPresent(path -> http.pathMatch(of(path)));
        match.method().ifPresent(http::method);
        if (!match.headers().isEmpty()) {
            http.headerMatches(match.headers().stream().map(Matches::of).toList());
        }
        return ListenerRuleMatchArgs.builder().httpMatch(http.build()).build();
    }

    private static ListenerRuleMatchHttpMatchPathMatchArgs of(PathMatch path) {
        var comparison = ListenerRuleMatchHttpMatchPathMatchMatchArgs.builder();
        switch (path.comparison()) {
            case EXACT -> comparison.exact(path.value());
            case PREFIX -> comparison.prefix(path.value());
        }
        return ListenerRuleMatchHttpMatchPathMatchArgs.builder()
                .match(comparison.build())
                .caseSensitive(path.caseSensitive())
                .build();
    }

    private static ListenerRuleMatchHttpMatchHeaderMatchArgs of(HeaderMatch header) {
        var comparison = ListenerRuleMatchHttpMatchHeaderMatchMatchArgs.builder();
        switch (header.comparison()) {
            case EXACT -> comparison.exact(header.value());
            case PREFIX -> comparison.prefix(header.value());
            case CONTAINS -> comparison.contains(header.value());
        }
        return ListenerRuleMatchHttpMatchHeaderMatchArgs.builder()
                .name(header.name())
                .match(comparison.build())
                .caseSensitive(header.caseSensitive())
                .build();
    }
}
