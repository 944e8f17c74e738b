package weighbridge.scenarios;

import static weighbridge.scenarios.Cart.splits;
import static weighbridge.scenarios.CartFindings.fromTenToSixty;
import static weighbridge.scenarios.CartFindings.isNamedWrongly;
import static weighbridge.scenarios.CartFindings.isNotEarned;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Marks are what the pack goes by, so a change of them must not say that something else was there before. */
final class ChangedMarksTest {
    private static final String SIXTY = Cart.listener("40", "60");

    private static final String LOSES_ITS_MARKS =
            "mandatory weight-step: listener front: the mark weighbridge:service would change from cart to"
                    + " nothing while a candidate has traffic: take the candidate to 0 first, or keep the mark";

    private static final String NEVER_WAS_PREVIOUS =
            "mandatory weight-step: cart/front: weighbridge:previous names v2, which is deployed neither as"
                    + " stable nor as previous; what may have all traffic at once was one of them before: leave"
                    + " weighbridge:previous out, and v2 comes back as a new version does, in steps, or at once by an"
                    + " exception (docs/emergencies.md)";

    private static final String TWO_CANDIDATES =
            "mandatory one-candidate: cart/front: 2 candidates would have traffic: v1 (cart/front) and v9"
                    + " (cart/front); at most 1 candidate at a time among the actions with the same stable: take all but"
                    + " one to 0 first";

    private static final String IN_NAME_ALONE =
            "; v1 counts here although it bears the name of stable or previous: its target group is new, or is"
                    + " not deployed with that mark alone";

    @Test
    void noChangedMarkMakesACandidateStableOrNew() throws IOException {
        try (Attempts attempts = new Attempts(ChangedMarksTest.class, "changed marks")) {
            attempts.given();
            attempts.up(
                            "`weighbridge:versions` in another order than the target groups; 10 → 60",
                            Cart.with(SIXTY.replace("v1 v2", "v2 v1")))
                    .isRefused(isNamedWrongly("cart/front", "v2", "v1"));
            attempts.up(
                            "all marks removed while `v2` has traffic",
                            Cart.with(Cart.listener("90", "10").replaceAll("tags: .*\n", "tags: {}\n")))
                    .isRefused(LOSES_ITS_MARKS);
            attempts.up(
                            "`weighbridge:service` and `weighbridge:action` changed, as if it were another's; 10 → 60",
                            Cart.with(SIXTY.replace("service\": cart", "service\": basket")
                                    .replace("cart/front", "basket/front")))
                    .isRefused(isNamedWrongly("basket/front", "v1", "v1"));
            attempts.up(
                            "`weighbridge:stable` names `v2`; 10 → 60",
                            Cart.with(SIXTY.replace("stable\": v1", "stable\": v2")))
                    .isRefused(isNotEarned(), fromTenToSixty("cart/front"));
            attempts.up(
                            "`weighbridge:previous` names `v2`; 10 → 60",
                            Cart.with(SIXTY.replace(
                                    "\"weighbridge:stable\": v1",
                                    "\"weighbridge:stable\": v1, \"weighbridge:previous\": v2")))
                    .isRefused(NEVER_WAS_PREVIOUS);
            attempts.up("the target group of `v2` takes the mark of `v1`, and nothing else changes", Cart.with(asV1()))
                    .passes(splits("front", "v1 90, v2 10"));
            attempts.up("then that \"`v1`\" 10 → 60", Cart.with(asV1(), SIXTY.replace("v1 v2", "v9 v1")))
                    .isRefused(TWO_CANDIDATES, fromTenToSixty("cart/front").replace("v2", "v1") + IN_NAME_ALONE);
            attempts.areOnThePage();
        }
    }

    private static String asV1() {
        return """
                v2:
                  type: aws:vpclattice/targetGroup:TargetGroup
                  properties: { name: cart-v2, type: LAMBDA, tags: { "weighbridge:service": cart, "weighbridge:version": v1 } }
                """;
    }
}
