package weighbridge.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every pair of small matches beside every small request. Where there are letters enough to tell two conditions apart, one covers
 * the other exactly if no request shows the contrary: neither a false alarm nor a rule that is passed over.
 */
class CoverageTest {
    private static final List<List<String>> NOT_SENT = List.of(List.of());

    @Test
    void one_condition_on_a_header_covers_another_exactly_if_no_request_shows_the_contrary() {
        List<List<String>> values =
                Requests.texts("aA0b", 4).stream().map(List::of).toList();
        var requests = new Requests(List.of("/"), List.of("GET"), values, NOT_SENT);

        agree(headers("x", Requests.texts("aA0", 2)).map(Requests::of).toList(), requests);
    }

    @Test
    void one_condition_on_a_path_covers_another_exactly_if_no_request_shows_the_contrary() {
        List<String> paths = Requests.texts("aA0/", 4).stream().map("/"::concat).toList();
        var requests = new Requests(paths, List.of("GET"), NOT_SENT, NOT_SENT);

        agree(
                paths(Requests.texts("aA0/", 3).stream().map("/"::concat).toList())
                        .map(Requests::of)
                        .toList(),
                requests);
    }

    @Test
    void several_conditions_together_cover_others_exactly_if_no_request_shows_the_contrary() {
        List<String> texts = Requests.texts("aA0", 2);
        var requests = new Requests(
                List.of("/", "/a", "/A", "/0"),
                List.of("GET", "POST"),
                upToTwo(texts),
                List.of(List.of(), List.of("0"), List.of("00"), List.of("a0")));

        agree(matches(), requests);
    }

    static Stream<Arguments> told() {
        var beta = new HeaderMatch("X-User-Group", HeaderMatch.Comparison.EXACT, "beta", false);
        var shouted = new HeaderMatch("x-user-group", HeaderMatch.Comparison.EXACT, "BETA", true);
        var kelvin = new HeaderMatch("x", HeaderMatch.Comparison.EXACT, "\u212a", false);
        var k = new HeaderMatch("x", HeaderMatch.Comparison.EXACT, "k", true);
        var orders = new PathMatch(PathMatch.Comparison.PREFIX, "/orders", false);
        var old = new PathMatch(PathMatch.Comparison.PREFIX, "/ordersold", false);
        return Stream.of(
                arguments("a header's name has no case", Requests.of(beta), Requests.of(shouted), true),
                arguments("capitals that count", Requests.of(shouted), Requests.of(beta), false),
                arguments("letters beyond ASCII are themselves", Requests.of(kelvin), Requests.of(kelvin), true),
                arguments("letters beyond ASCII are no others", Requests.of(kelvin), Requests.of(k), false),
                arguments(
                        "AWS does not say that a prefix ends in a segment",
                        Requests.of(orders),
                        Requests.of(old),
                        false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void told(String why, Match upper, Match lower, boolean covers) {
        assertThat(Coverage.covers(upper, lower)).as(why).isEqualTo(covers);
    }

    private static void agree(List<Match> matches, Requests requests) {
        List<List<BitSet>> taken = matches.stream().map(requests::takenBy).toList();
        List<String> wrong = new ArrayList<>();
        int covered = 0;
        for (int upper = 0; upper < matches.size(); upper++) {
            for (int lower = 0; lower < matches.size(); lower++) {
                boolean covers = Coverage.covers(matches.get(upper), matches.get(lower));
                covered += covers ? 1 : 0;
                if (covers != Requests.holdsAll(taken.get(upper), taken.get(lower))) {
                    wrong.add((covers ? "false alarm: " : "missed: ") + matches.get(upper) + " over "
                            + matches.get(lower));
                }
            }
        }
        assertThat(wrong.stream().limit(5)).as(wrong.size() + " pairs").isEmpty();
        assertThat(covered).as("pairs that cover").isGreaterThan(matches.size());
    }

    /** Each of these path conditions or none, each method or none, and each set of at most two header conditions. */
    private static List<Match> matches() {
        List<Optional<PathMatch>> paths = optionally(Stream.of(
                new PathMatch(PathMatch.Comparison.PREFIX, "/", true),
                new PathMatch(PathMatch.Comparison.PREFIX, "/A", false),
                new PathMatch(PathMatch.Comparison.EXACT, "/a", true)));
        List<List<HeaderMatch>> headers =
                upToTwo(Stream.of(headers("x", List.of("a")), withoutCase("x", "0"), withoutCase("Y", "0"))
                        .flatMap(conditions -> conditions)
                        .toList());
        List<Match> matches = new ArrayList<>();
        for (Optional<PathMatch> path : paths) {
            for (Optional<String> method : optionally(Stream.of("GET", "POST"))) {
                headers.stream()
                        .filter(list -> path.isPresent() || method.isPresent() || !list.isEmpty())
                        .forEach(list -> matches.add(new Match(path, method, list)));
            }
        }
        return matches;
    }

    private static Stream<PathMatch> paths(List<String> texts) {
        return Stream.of(PathMatch.Comparison.values())
                .flatMap(comparison -> texts.stream()
                        .flatMap(text -> Stream.of(
                                new PathMatch(comparison, text, false), new PathMatch(comparison, text, true))));
    }

    private static Stream<HeaderMatch> headers(String name, List<String> texts) {
        return Stream.of(HeaderMatch.Comparison.values())
                .flatMap(comparison -> texts.stream()
                        .filter(text -> !text.isEmpty())
                        .flatMap(text -> Stream.of(
                                new HeaderMatch(name, comparison, text, false),
                                new HeaderMatch(name, comparison, text, true))));
    }

    private static Stream<HeaderMatch> withoutCase(String name, String text) {
        return headers(name, List.of(text)).filter(header -> !header.caseSensitive());
    }

    private static <T> List<Optional<T>> optionally(Stream<T> values) {
        return Stream.concat(Stream.of(Optional.<T>empty()), values.map(Optional::of))
                .toList();
    }

    private static <T> List<List<T>> upToTwo(List<T> values) {
        List<List<T>> sets = new ArrayList<>(List.of(List.of()));
        for (int i = 0; i < values.size(); i++) {
            sets.add(List.of(values.get(i)));
            for (int j = i + 1; j < values.size(); j++) {
                sets.add(List.of(values.get(i), values.get(j)));
            }
        }
        return sets;
    }
}
