package weighbridge.scenarios;

import static weighbridge.scenarios.Cart.splits;
import static weighbridge.scenarios.CartFindings.fromTenToSixty;
import static weighbridge.scenarios.CartFindings.isNotEarned;
import static weighbridge.scenarios.CartFindings.unreadable;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** Weights behind a secret, known only to the update, as texts, or beside something that no reader expects. */
final class HiddenValuesTest {
    private static final String DEEP = "deep: { type: \"component:k8s:Schema\", properties: { of: " + "{ a: ".repeat(60)
            + "1" + " }".repeat(60) + " } }";

    private static final String ENCRYPTED =
            "cart/front is deployed, but defaultAction.forwards is an encrypted secret; it must be an"
                    + " object with targetGroups";

    @Test
    void aHiddenWeightWeighsAsMuch() throws IOException {
        try (Attempts attempts = new Attempts(HiddenValuesTest.class, "hidden values")) {
            attempts.given();
            attempts.up(
                            "weights are secret; `v2` 10 → 60",
                            Cart.with(Cart.listener("{ secret: 40 }", "{ secret: 60 }")))
                    .isRefused(fromTenToSixty("cart/front"));
            attempts.up("weights are texts; 10 → 60", Cart.with(Cart.listener("\"40\"", "\"60\"")))
                    .isRefused(fromTenToSixty("cart/front"));
            attempts.up(
                            "weights that only the update knows; 10 → 60",
                            Cart.with(Cart.listener("{ later: 40 }", "{ later: 60 }")))
                    .isRefused(fromTenToSixty("cart/front"));
            attempts.up(
                            "a mark that only the update knows names `v2` stable; 10 → 60",
                            Cart.with(Cart.listener("40", "60").replace("stable\": v1", "stable\": { later: v2 }")))
                    .isRefused(isNotEarned(), fromTenToSixty("cart/front"));
            attempts.up(
                            "another resource is an object 60 levels deep; 10 → 60",
                            Cart.with(DEEP, Cart.listener("40", "60")))
                    .isRefused(fromTenToSixty("cart/front"));
            attempts.up("weights are secret; 10 → 30", Cart.with(Cart.listener("{ secret: 70 }", "{ secret: 30 }")))
                    .passes(splits("front", "v1 70, v2 30"));
            attempts.up("then all back to `v1`; the state's weights are encrypted", Cart.with(Cart.listener("100")))
                    .isRefused(unreadable(ENCRYPTED, "v1", 100), bakesBlindly());
            attempts.limitedBy(permits("v1", 100));
            attempts.up("that with the exception that the refusal shows", Cart.with(Cart.listener("100")))
                    .passes(
                            splits("front", "v1 100"),
                            inUse("weight-step"),
                            inUse("first-exposure"),
                            inUse("bake-time"));
            attempts.areOnThePage();
        }
    }

    private static String bakesBlindly() {
        return "mandatory bake-time: cart/front: the deployed splits are unreadable (" + ENCRYPTED
                + "), so nothing is known to be a retreat: weight-step says what to do; an exception to bake-time lifts this, too";
    }

    private static String inUse(String rule) {
        return "advisory " + rule + ": cart/front: exception in use: v1 up to 100 % until {{time}} (INC-1, by ann)";
    }

    private static String permits(String version, int upTo) {
        return ", \"exceptions\": { \"entries\": [{ \"rules\": [\"weight-step\", \"first-exposure\", \"bake-time\"],"
                + " \"action\": \"cart/front\", \"version\": \"" + version + "\", \"upTo\": " + upTo + ", \"until\": \""
                + Instant.now().plus(3, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MINUTES)
                + "\", \"because\": \"INC-1\", \"by\": \"ann\" }] }";
    }
}
