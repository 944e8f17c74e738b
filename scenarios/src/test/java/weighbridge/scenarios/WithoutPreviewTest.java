package weighbridge.scenarios;

import static weighbridge.scenarios.Cart.splits;
import static weighbridge.scenarios.CartFindings.fromTenToSixty;
import static weighbridge.scenarios.CartFindings.takesOverFromBeta;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weighbridge.simulator.lattice.LatticeEndpoint;

/** {@code --skip-preview} and {@code --refresh}, which {@code ./weighbridge up} does not take. */
final class WithoutPreviewTest {
    private static final String SIXTY = Cart.listener("40", "60");

    @Test
    void eachResourceIsJudgedButTheWholeStackTooLate() throws IOException {
        try (Attempts attempts = new Attempts(WithoutPreviewTest.class, "no preview")) {
            attempts.given();
            attempts.up("`--skip-preview`: `v2` 10 → 60", Cart.with(SIXTY), "--skip-preview")
                    .isRefused(fromTenToSixty("cart/front"));

            attempts.given(SIXTY, Cart.rule("100"));
            attempts.up("a rule removed whose requests meet no `v2`; they go where it has 60", Cart.with(SIXTY))
                    .isRefused(takesOverFromBeta());
            attempts.up("that with `--skip-preview`", Cart.with(SIXTY), "--skip-preview")
                    .isRefusedTooLate(splits("front", "v1 40, v2 60"), takesOverFromBeta());
            attempts.areOnThePage();
        }
    }

    /** The pack has read the state before the engine refreshes it. */
    @Test
    void aRefreshInTheSameCommandIsSeenByTheSecondWitnessAlone() throws IOException {
        try (Attempts attempts = new Attempts(WithoutPreviewTest.class, "refresh");
                LatticeEndpoint lattice =
                        LatticeEndpoint.start(attempts.engine().simulator()::lattice)) {
            attempts.given();
            setByHand(attempts, 100, 0);
            attempts.engine().useCredentials();
            String live = ", \"live\": { \"region\": \"eu-west-1\", \"endpoint\": \"" + lattice.url() + "\" }";

            attempts.limitedBy(live);
            attempts.up(
                            "somebody took `v2` to 0 by hand; `--refresh`, the program unchanged; `live` is on",
                            Cart.with(),
                            "--refresh")
                    .isRefused(differs("10 % (+10 points)"));
            attempts.up("that, and `v2` 10 → 30 in the program", Cart.with(Cart.listener("70", "30")), "--refresh")
                    .isRefused(differs("30 % (+30 points)"));

            attempts.limitedBy("");
            attempts.up("the program unchanged, without `live`", Cart.with(), "--refresh")
                    .slipsThrough(splits("front", "v1 90, v2 10"));
            setByHand(attempts, 100, 0);
            attempts.up(
                            "`v2` 10 → 30 in the program, without `live`",
                            Cart.with(Cart.listener("70", "30")),
                            "--refresh")
                    .slipsThrough(splits("front", "v1 70, v2 30"));
            attempts.areOnThePage();
        }
    }

    private static String differs(String rise) {
        return "mandatory live: cart/front: the state has v1 90 %, v2 10 %, and VPC Lattice has v1 100 % in force; a rollback or"
                + " somebody moved weights past this stack, and v2 would rise from 0 % to " + rise
                + "; nothing advances until both agree: run pulumi refresh, which takes what is in force into the state, then"
                + " preview again";
    }

    private static void setByHand(Attempts attempts, int v1, int v2) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put("cart-v1", v1);
        weights.put("cart-v2", v2);
        attempts.engine().simulator().operator().setListenerWeights("cart", "front", weights);
    }
}
