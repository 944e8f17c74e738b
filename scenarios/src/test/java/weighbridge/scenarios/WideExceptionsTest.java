package weighbridge.scenarios;

import static weighbridge.scenarios.CartFindings.fromTenToSixty;
import static weighbridge.scenarios.CartFindings.isNamedWrongly;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** An exception covers what it names. The folders {@code exceptions-*} show the other version, the larger share, and the times. */
final class WideExceptionsTest {
    private static final String SIXTY = Cart.listener("40", "60");
    private static final String BETA = Cart.rule("90", "10");

    @Test
    void anExceptionCoversNothingThatItDoesNotName() throws IOException {
        try (Attempts attempts = new Attempts(WideExceptionsTest.class, "wide exceptions")) {
            attempts.given(BETA);
            attempts.limitedBy(exception("weight-step", "cart/front/beta", "v2"));
            attempts.up("one for the rule `beta`; the listener's `v2` 10 → 60", Cart.with(SIXTY, BETA))
                    .isRefused(fromTenToSixty("cart/front"));
            attempts.limitedBy(exception("first-exposure", "cart/front", "v2"));
            attempts.up("one to `first-exposure`; 10 → 60", Cart.with(SIXTY, BETA))
                    .isRefused(fromTenToSixty("cart/front"));
            attempts.limitedBy(exception("weight-step", "cart/front", "v2"));
            attempts.up(
                            "one for the listener; the rule takes the listener's mark, and goes 10 → 60",
                            Cart.with(Cart.rule("40", "60").replace("cart/front/beta", "cart/front")))
                    .isRefused(
                            "mandatory weight-step: cart/front: the mark weighbridge:action is also on"
                                    + " urn:pulumi:test::weighbridge::aws:vpclattice/listener:Listener::front: give each action a mark of its own");
            attempts.limitedBy(exception("weight-step", "cart/front", "v3"));
            attempts.up(
                            "one for `v3`; `v2` is called `v3` in the listener's marks, and goes 10 → 60",
                            Cart.with(SIXTY.replace("v1 v2", "v1 v3"), BETA))
                    .isRefused(isNamedWrongly("cart/front", "v3", "v2"));
            attempts.limitedBy(exception("weight-step", "cart/*", "*"));
            attempts.up("one for the action `cart/*` and the version `*`", Cart.with(SIXTY, BETA))
                    .isNoPolicyConfig(
                            "exceptions.entries[0].action: \"cart/*\" is not allowed; write the mark of one action; an exception"
                                    + " knows no patterns");
            attempts.limitedBy(exception("weights-total", "cart/front", "v2"));
            attempts.up("one to `weights-total`", Cart.with(SIXTY, BETA))
                    .isNoPolicyConfig(
                            "entries.0.rules.0 must be one of the following: \"weight-step\", \"first-exposure\", \"bake-time\"");
            attempts.areOnThePage();
        }
    }

    private static String exception(String rule, String action, String version) {
        return ", \"exceptions\": { \"entries\": [{ \"rules\": [\"" + rule + "\"], \"action\": \"" + action
                + "\", \"version\": \"" + version + "\", \"upTo\": 100, \"until\": \""
                + Instant.now().plus(3, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MINUTES)
                + "\", \"because\": \"INC-1\", \"by\": \"ann\" }] }";
    }
}
