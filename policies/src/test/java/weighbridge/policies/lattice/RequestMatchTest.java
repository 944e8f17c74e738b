package weighbridge.policies.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

final class RequestMatchTest {
    @ParameterizedTest(name = "{0} {1} and {2} {3}: covers {4}, may overlap {5}")
    @CsvSource({
        "prefix, /orders,  prefix, /orders,    true,  true",
        "prefix, /orders,  prefix, /orders/v2, true,  true",
        "prefix, /orders,  exact,  /orders,    true,  true",
        // AWS does not say which: it counts as taken only where it is surely taken.
        "prefix, /orders,  prefix, /ordersold, false, true",
        "prefix, /orders/, prefix, /ordersold, false, false",
        "exact,  /orders,  exact,  /orders,    true,  true",
        "exact,  /orders,  exact,  /ORDERS,    true,  true",
        "exact,  /orders,  exact,  /carts,     false, false",
        "exact,  /orders,  prefix, /orders,    false, true",
        "prefix, /,        prefix, /orders,    true,  true"
    })
    void comparesPaths(String one, String text, String other, String otherText, boolean covers, boolean overlaps) {
        RequestMatch mine = path(one, text, false);
        RequestMatch theirs = path(other, otherText, false);

        assertThat(mine.covers(theirs)).isEqualTo(covers);
        assertThat(mine.mayOverlap(theirs)).isEqualTo(overlaps);
        assertThat(theirs.mayOverlap(mine)).isEqualTo(overlaps);
    }

    @Test
    void aMatchThatMindsTheCaseDoesNotCoverOneThatDoesNot() {
        assertThat(path("exact", "/a", true).covers(path("exact", "/a", false))).isFalse();
        assertThat(path("exact", "/a", false).covers(path("exact", "/a", true))).isTrue();
        assertThat(path("exact", "/a", true).covers(path("exact", "/A", true))).isFalse();
    }

    @Test
    void everyConditionOfTheWiderMustBeMetByTheNarrower() {
        RequestMatch get = read("{method}");
        RequestMatch getOfBeta = read("{method}{header}");

        assertThat(get.covers(getOfBeta)).isTrue();
        assertThat(getOfBeta.covers(get)).isFalse();
        assertThat(RequestMatch.EVERYTHING.covers(getOfBeta)).isTrue();
        assertThat(getOfBeta.covers(RequestMatch.EVERYTHING)).isFalse();
    }

    @Test
    void whatCannotBeReadMayTakeAnyRequestAndSurelyTakesNone() {
        for (Value broken : new Value[] {
            Values.ABSENT,
            Values.UNKNOWN,
            Values.fields("httpMatch", Values.text("all")),
            Values.fields("httpMatch", Values.fields("pathMatch", Values.UNKNOWN)),
            Values.fields("httpMatch", Values.fields("pathMatch", Values.fields("match", Values.fields()))),
            Values.fields("httpMatch", Values.fields("headerMatches", Values.text("x")))
        }) {
            RequestMatch match = MatchReader.read(broken);

            assertThat(match.covers(path("exact", "/a", false))).isFalse();
            assertThat(path("exact", "/a", false).covers(match)).isFalse();
            assertThat(match.mayOverlap(path("exact", "/a", false))).isTrue();
        }
    }

    @Test
    void headersAreTheSameInAnyCaseAndOthersAreIndependent() {
        RequestMatch beta = header("X-User-Group", "beta");

        assertThat(beta.covers(header("x-user-group", "beta"))).isTrue();
        assertThat(beta.mayOverlap(header("x-user-group", "alpha"))).isFalse();
        assertThat(beta.mayOverlap(header("user-agent", "alpha"))).isTrue();
    }

    private static RequestMatch path(String comparison, String text, boolean caseSensitive) {
        return http(
                "pathMatch",
                Values.fields(
                        "caseSensitive",
                        new Value.Bool(caseSensitive),
                        "match",
                        Values.fields(comparison, Values.text(text))));
    }

    private static RequestMatch header(String name, String value) {
        return http("headerMatches", headers(name, value));
    }

    private static Value headers(String name, String value) {
        return Values.items(
                Values.fields("name", Values.text(name), "match", Values.fields("exact", Values.text(value))));
    }

    private static RequestMatch read(String parts) {
        return http(
                "method",
                Values.text("GET"),
                "headerMatches",
                parts.contains("{header}") ? headers("x-user-group", "beta") : Values.items());
    }

    private static RequestMatch http(Object... namesAndValues) {
        return MatchReader.read(Values.fields("httpMatch", Values.fields(namesAndValues)));
    }
}
