package weighbridge.scenarios;

import static weighbridge.scenarios.Cart.splits;
import static weighbridge.scenarios.CartFindings.fromTenToSixty;
import static weighbridge.scenarios.CartFindings.takesOverFromBeta;
import static weighbridge.scenarios.CartFindings.unreadable;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import weighbridge.simulator.lattice.LatticeListener;

/** Replacements, and imports: other resources of VPC Lattice take the requests. */
final class OtherResourcesTest {
    private static final String SIXTY = Cart.listener("40", "60");
    private static final String IMPORTS =
            "it exists already and this change imports it, so no state says what it sends where;"
                    + " pulumi import takes it over as it is, and the change after that is judged";
    private static final String BETA = Cart.rule("90", "10");

    @Test
    void aReplacementIsJudgedAsWhatItReplaces() throws IOException {
        try (Attempts attempts = new Attempts(OtherResourcesTest.class, "replacements")) {
            attempts.given(BETA);
            attempts.up(
                            "listener replaced, since its port changes; `v2` 10 → 60",
                            Cart.with(SIXTY.replace("443", "8443"), BETA))
                    .isRefused(fromTenToSixty("cart/front"));
            attempts.up(
                            "listener replaced by `replaceOnChanges` and `deleteBeforeReplace`; 10 → 60",
                            Cart.with(
                                    SIXTY + "  replaceOnChanges: [defaultAction]\n  deleteBeforeReplace: true\n", BETA))
                    .isRefused(fromTenToSixty("cart/front"));
            attempts.up(
                            "`--replace` the listener; 10 → 60",
                            Cart.with(SIXTY, BETA),
                            "--replace",
                            Cart.urn(Cart.LISTENER_TYPE, "front"))
                    .isRefused(fromTenToSixty("cart/front"));
            attempts.up(
                            "`--replace` the target group of `v2`, which has traffic",
                            Cart.with(BETA),
                            "--replace",
                            Cart.urn(Cart.GROUP_TYPE, "v2"))
                    .isRefused(
                            madeAnew("cart/front"),
                            madeAnew("cart/front/beta"),
                            movesGroup("cart/front"),
                            movesGroup("cart/front/beta"));
            attempts.up(
                            "listener replaced; 10 → 30",
                            Cart.with(Cart.listener("70", "30").replace("443", "8443"), BETA))
                    .passes(splits("front", "v1 70, v2 30", "beta", "v1 90, v2 10"));

            attempts.given(SIXTY, Cart.rule("100"));
            attempts.up(
                            "a rule moved to a new listener; its requests meet no `v2`, and go where it has 60",
                            Cart.with(SIXTY, side(), Cart.rule("100").replace("${front.", "${side.")))
                    .isRefused(takesOverFromBeta());
            attempts.areOnThePage();
        }
    }

    private static String madeAnew(String action) {
        return "mandatory frozen-target: " + action
                + ": v2 has 10 %, and its target group would be made anew; a version that has"
                + " traffic, or gains it in this change, keeps its code and configuration: copy it to a version of its own with the"
                + " change, and step that one in";
    }

    private static String movesGroup(String action) {
        return "mandatory weight-step: " + action
                + ": v2 would move to a target group that is not the one deployed for it"
                + " (frozen-target): give the new code a version of its own";
    }

    /** Beside the other listener, at another port. */
    private static String side() {
        return Cart.listener("100")
                .replaceFirst("front:", "side:")
                .replace("cart/front", "cart/side")
                .replace("name: front", "name: side")
                .replace("443", "8443");
    }

    @Test
    void anImportMovesNothingUnseen() throws IOException {
        try (Attempts attempts = new Attempts(OtherResourcesTest.class, "imports")) {
            attempts.given(Cart.listener("100"));
            String id = forget(attempts);
            attempts.up(
                            "listener imported in the program (`import`), as it is: `v1` 100",
                            Cart.with(Cart.listener("100") + id))
                    .isRefused(unreadable(IMPORTS, "v1", 100));
            attempts.up("that, and in the same change `v2` 100, named stable", Cart.with(onlyV2() + id))
                    .isRefused(unreadable(IMPORTS, "v2", 100));
            attempts.up("that with `--skip-preview`", Cart.with(onlyV2() + id), "--skip-preview")
                    .slipsThrough(splits("front", "v2 100"));
            attempts.areOnThePage();
        }
    }

    private static String onlyV2() {
        return Cart.listener("100")
                .replace("${v1}", "${v2}")
                .replace("versions\": v1", "versions\": v2")
                .replace("stable\": v1", "stable\": v2");
    }

    /** Takes the listener out of the state, and leaves it where it is. */
    private static String forget(Attempts attempts) throws IOException {
        LatticeListener listener = attempts.engine().simulator().lattice().listener("cart", "front");
        List<String> delete =
                List.of("state", "delete", Cart.urn(Cart.LISTENER_TYPE, "front"), "--yes", "--stack", Engine.STACK);
        int exitCode = attempts.engine()
                .pulumi()
                .runInto(
                        attempts.engine().scratch("forget.log"),
                        attempts.engine().service(),
                        delete);
        if (exitCode != 0) {
            throw new IOException(Files.readString(attempts.engine().scratch("forget.log")));
        }
        return "  import: " + listener.serviceId() + "/" + listener.id() + "\n";
    }
}
