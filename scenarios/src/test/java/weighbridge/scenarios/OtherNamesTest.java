package weighbridge.scenarios;

import static weighbridge.scenarios.Cart.splits;
import static weighbridge.scenarios.CartFindings.fromTenToSixty;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a resource is called in the program, and where it stands, says nothing of the requests that it splits. */
final class OtherNamesTest {
    private static final String BETA = Cart.rule("90", "10");
    private static final String ENTRY = Cart.listener("40", "60").replaceFirst("front:", "entry:");
    private static final String GAMMA =
            Cart.rule("40", "60").replaceFirst("beta:", "gamma:").replace("${front.", "${entry.");
    private static final String SHOP = "shop: { type: \"component:shop:Shop\", properties: {} }";

    @Test
    void noOtherNameOrPlaceMakesAStepSmaller() throws IOException {
        try (Attempts attempts = new Attempts(OtherNamesTest.class, "other names")) {
            attempts.given(BETA);
            attempts.preview(
                            "listener renamed, with an alias; no weight changes",
                            Cart.with(
                                    "front:",
                                    Cart.listener("90", "10").replaceFirst("front:", "entry:") + formerly("front"),
                                    BETA.replace("${front.", "${entry.")))
                    .passes(splits("front", "v1 90, v2 10", "beta", "v1 90, v2 10"));
            attempts.up(
                            "listener and rule renamed, with aliases; both 10 → 60",
                            Cart.with("front:", ENTRY + formerly("front"), GAMMA + formerly("beta")))
                    .isRefused(fromTenToSixty("cart/front"), fromTenToSixty("cart/front/beta"));
            attempts.up("that without aliases: their marks tell", Cart.with("front:", ENTRY, GAMMA))
                    .isRefused(fromTenToSixty("cart/front"), fromTenToSixty("cart/front/beta"));
            attempts.up(
                            "that with other marks, names, port and priority: nothing tells what they were",
                            Cart.with("front:", asNew(ENTRY), asNew(GAMMA)))
                    .isRefused(
                            startsAtSixty("cart/entry"),
                            risesFromNothing("cart/entry"),
                            startsAtSixty("cart/entry/gamma"),
                            risesFromNothing("cart/entry/gamma"));
            attempts.up(
                            "a rule alone, with another mark, name and priority",
                            Cart.with(asNew(GAMMA.replace("${entry.", "${front."))))
                    .isRefused(takesOver("cart/front"), takesOver("cart/front/beta"));
            attempts.up(
                            "listener moved under a component, with an alias; 10 → 60",
                            Cart.with(
                                    SHOP,
                                    "front:",
                                    Cart.listener("40", "60") + "  parent: shop\n  formerlyAtTop: true\n",
                                    BETA))
                    .isRefused(fromTenToSixty("cart/front"));
            attempts.up(
                            "that without an alias",
                            Cart.with(SHOP, "front:", Cart.listener("40", "60") + "  parent: shop\n", BETA))
                    .isRefused(fromTenToSixty("cart/front"));
            attempts.areOnThePage();
        }
    }

    private static String startsAtSixty(String action) {
        return "mandatory first-exposure: " + action
                + ": v2 is new to this action and would start at 60 %; a version starts at"
                + " 10 % or less: set v2 to 10 or less";
    }

    private static String risesFromNothing(String action) {
        return "mandatory weight-step: " + action
                + ": v2 would rise from 0 % to 60 % (+60 points); at most +20 points a step: set" + " v2 to 20 or less";
    }

    /** A rule that takes another's requests, and the listener's for all that the other did not. */
    private static String takesOver(String from) {
        return "mandatory weight-step: cart/entry/gamma: v2 would rise from 10 % to 60 % (+50 points) for the requests that "
                + from + " serves now; at most +20 points a step: set v2 to 30 or less";
    }

    private static String formerly(String name) {
        return "  formerNames: [" + name + "]\n";
    }

    private static String asNew(String resource) {
        return resource.replace("cart/front", "cart/entry")
                .replace("/beta\"", "/gamma\"")
                .replace("entry/beta", "entry/gamma")
                .replace("name: front", "name: entry")
                .replace("name: beta", "name: gamma")
                .replace("443", "8443")
                .replace("priority: 10", "priority: 20");
    }
}
