package weighbridge.scenarios;

import static weighbridge.scenarios.Cart.splits;
import static weighbridge.scenarios.CartFindings.fromTenToSixty;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** {@code --target} and {@code --exclude}: the engine shows what is left out as it is deployed, so the pack judges what is done. */
final class PartOfAChangeTest {
    private static final String SIXTY = Cart.listener("40", "60");
    private static final String BETA = Cart.rule("90", "10");

    @Test
    void isJudgedByWhatItDoesAndNotByWhatItLeavesOut() throws IOException {
        try (Attempts attempts = new Attempts(PartOfAChangeTest.class, "part of a change")) {
            attempts.given(BETA);
            attempts.up(
                            "`--target` the listener: `v2` 10 → 60",
                            Cart.with(SIXTY, BETA),
                            "--target",
                            Cart.urn(Cart.LISTENER_TYPE, "front"))
                    .isRefused(fromTenToSixty("cart/front"));
            attempts.up(
                            "`--target` a version without traffic; the listener's 10 → 60 is left out",
                            Cart.with(SIXTY, BETA),
                            "--target",
                            Cart.urn(Cart.GROUP_TYPE, "v3"))
                    .passes(splits("front", "v1 90, v2 10", "beta", "v1 90, v2 10"));
            attempts.up(
                            "the same target; a new rule is left out",
                            Cart.with(BETA, BETA.replace("beta", "gamma").replace("priority: 10", "priority: 20")),
                            "--target",
                            Cart.urn(Cart.GROUP_TYPE, "v3"))
                    .passes(splits("front", "v1 90, v2 10", "beta", "v1 90, v2 10"));
            attempts.up(
                            "`--exclude` the listener: only the rule's 10 → 20 is done",
                            Cart.with(SIXTY, Cart.rule("80", "20")),
                            "--exclude",
                            Cart.urn(Cart.LISTENER_TYPE, "front"))
                    .passes(splits("front", "v1 90, v2 10", "beta", "v1 80, v2 20"));
            attempts.up(
                            "`--target` the removal of a version's registration; the retreat that would drain it is left out",
                            Cart.with(Cart.listener("100"), "v2:", "attach-v2:", "permit-v2:"),
                            "--target",
                            Cart.urn(Cart.ATTACHMENT_TYPE, "attach-v2"))
                    .isRefused(
                            losesItsTarget("cart/front"),
                            losesItsTarget("cart/front/beta"),
                            unregistered("cart/front"),
                            unregistered("cart/front/beta"));
            attempts.areOnThePage();
        }
    }

    private static String losesItsTarget(String action) {
        return "mandatory drain-first: " + action + ": v2 would lose its target, and " + action
                + " still sends it requests: take it out of the split first, and remove it in a change after that";
    }

    private static String unregistered(String action) {
        return "mandatory version-pinned: " + action
                + ": v2 has target group v2, in which this stack registers nothing; a version"
                + " with traffic is a registered function: add its attachment to the stack";
    }
}
