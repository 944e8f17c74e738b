package weighbridge.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.AnAction.aListener;
import static weighbridge.policies.change.AnAction.aRule;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weighbridge.policies.aws.UnreadableException;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.change.Deployed;
import weighbridge.policies.hold.HoldSource;
import weighbridge.policies.limits.ExceptionEntry;
import weighbridge.policies.limits.Limits;
import weighbridge.policies.limits.PolicyConfigFile;
import weighbridge.policies.pack.Settings;

final class RollbackHoldTest {
    private static final Baseline DEPLOYED = Deployed.with(aListener());
    private static final AnAction ADVANCE = aListener().withWeights("v7", 80, "v8", 20);
    private static final AnAction ALL_V8 = aListener().withWeights("v8", 100);
    private static final AnAction PROMOTED = ALL_V8.withStable("v8").withTag("weighbridge:previous", "v7");
    private static final AnAction SWAPPED = aListener().withWeights("v7", 100).withTag("weighbridge:previous", "v8");
    private static final String RISE = "orders/https: v8 would rise from 10 % to 20 % (+10 points), and ";
    private static final String HELD = """
            {"format": 1, "holds": [
              {"version": "v8", "since": "2026-01-05T03:12:00+01:00", "alarm": "orders/v8/error-rate", "because": "it failed"}]}""";

    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void aVersionOnHoldDoesNotAdvance() {
        assertThat(verdict(HELD, ADVANCE))
                .isEqualTo(RISE
                        + "is on hold since 2026-01-05T02:12:00Z (it failed); a version that was rolled back advances once its"
                        + " hold is released: find out what was wrong, and release it in the SSM parameter"
                        + " /weighbridge/prod/orders/holds (docs/holds.md)");
    }

    /** Else the next change could send it everything, and call that going back. */
    @Test
    void norIsItMadePreviousOrStable() {
        assertThat(verdict(HELD, ALL_V8.withStable("v8").withTag("weighbridge:previous", "v7"), Deployed.with(ALL_V8)))
                .isEqualTo(
                        "orders/https: weighbridge:stable names v8, which is on hold since 2026-01-05T02:12:00Z (it failed);"
                                + " what may have all traffic at once is not on hold: keep the stable that it has, or find out what was"
                                + " wrong, and release it in the SSM parameter /weighbridge/prod/orders/holds (docs/holds.md)");
        assertThat(verdict(HELD, SWAPPED, Deployed.with(PROMOTED)))
                .isEqualTo(
                        "orders/https: weighbridge:previous names v8, which is on hold since 2026-01-05T02:12:00Z (it"
                                + " failed); what may have all traffic at once is not on hold: leave weighbridge:previous out, or find out what was"
                                + " wrong, and release it in the SSM parameter /weighbridge/prod/orders/holds (docs/holds.md)");
        assertThat(verdict("{}", SWAPPED, Deployed.with(PROMOTED)))
                .endsWith(
                        "without them nobody can tell whether it was rolled back: leave weighbridge:previous out, mend that, or add an"
                                + " exception to rollback-hold");
    }

    @Test
    void whoGoesBackToPreviousMayNameItStableThoughItIsOnHold() {
        AnAction toV7 = aListener().withWeights("v7", 100);

        assertThat(verdict(HELD.replace("\"v8\"", "\"v7\""), toV7, Deployed.with(PROMOTED)))
                .isEqualTo("compliant");
        assertThat(verdict(HELD, toV7, Deployed.with(PROMOTED))).isEqualTo("compliant");
    }

    @Test
    void aPreviousThatStandsMayBeOnHold() {
        String held = HELD.replace("\"v8\"", "\"v7\"");

        assertThat(verdict(held, PROMOTED.withWeights("v8", 90, "v9", 10), Deployed.with(PROMOTED)))
                .isEqualTo("compliant");
        assertThat(verdict(
                        held,
                        aRule().withTag("weighbridge:previous", "v7")
                                .withStable("v8")
                                .withWeights("v8", 100),
                        Deployed.with(PROMOTED)))
                .isEqualTo("compliant");
    }

    @Test
    void oneThatIsReleasedOrWasNeverHeldDoes() {
        String released = HELD.replace(
                "\"it failed\"",
                "\"it failed\", \"released\": {\"at\": \"2026-01-05T09:00Z\", \"by\": \"ann\", \"because\": \"a table\"}");

        assertThat(verdict(released, ADVANCE)).isEqualTo("compliant");
        assertThat(verdict(HELD.replace("\"v8\"", "\"v9\""), ADVANCE)).isEqualTo("compliant");
        assertThat(verdict(null, ADVANCE)).isEqualTo("compliant");
    }

    @Test
    void aRetreatAsksNobody() {
        assertThat(verdict(HELD, aListener().withWeights("v7", 95, "v8", 5))).isEqualTo("compliant");
        assertThat(reads).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v8 is bad | it is no JSON document",
                "{} | holds document.format: missing; write the format that this pack reads, 1",
                "{`format`: 2, `holds`: []} | holds document.format: 2 is not allowed; write the format that this pack reads, 1",
                "{`format`: 1} | holds document.holds: missing; write a list",
                "{`format`: 1, `holds`: [{`version`: `v9`}]} | holds document.holds[0].since: missing; write a text that is not"
                        + " empty",
                "{`format`: 1, `holds`: [{`version`: `v8`, `since`: `today`, `because`: `x`}]} | holds document.holds[0].since:"
                        + " `today` is not allowed; write a time with its offset such as 2026-01-05T03:12:00Z",
                "{`format`: 1, `holds`: [{`version`: `v8`, `since`: `2026-01-05T03:12Z`, `because`: `x`, `released`: true}]} |"
                        + " holds document.holds[0].released: true is not allowed; write an object"
            })
    void aDocumentThatCannotBeReadHoldsWhateverAdvances(String document, String why) {
        assertThat(verdict(document.replace('`', '"'), ADVANCE))
                .isEqualTo(RISE + "the holds in the SSM parameter /weighbridge/prod/orders/holds cannot be read ("
                        + why.replace('`', '"')
                        + "); without them nobody can tell whether it was rolled back: mend that, or add an exception to"
                        + " rollback-hold");
    }

    @Test
    void soDoesAParameterThatCannotBeRead() {
        RollbackHold rule = rule(
                (name, place) -> {
                    throw new UnreadableException("no credentials");
                },
                Limits.DEFAULT);

        assertThat(Verdicts.shown(rule.judge(ADVANCE.asResource()))).contains("cannot be read (no credentials)");
    }

    @Test
    void anExceptionLiftsIt() {
        var entry = new ExceptionEntry(
                Set.of("rollback-hold"), "orders/https", "v8", 20, Verdicts.NOON.plusSeconds(60), "INC-1", "on-call");

        assertThat(Verdicts.shown(rule(store(HELD), Verdicts.with(entry)).judge(ADVANCE.asResource())))
                .contains("exception in use: v8 up to 20 %");
        assertThat(Verdicts.shown(rule(store(HELD), Verdicts.with(entry), Deployed.with(PROMOTED))
                        .judge(SWAPPED.asResource())))
                .as("previous may have more than it permits")
                .contains("weighbridge:previous names v8");
    }

    @Test
    void theParameterIsReadOnceForAService() {
        RollbackHold rule = rule(store(null), Limits.DEFAULT);

        rule.judge(ADVANCE.asResource());
        rule.judge(ADVANCE.asResource());

        assertThat(reads).hasValue(1);
    }

    @Test
    void withoutARegionNoneAreRead() {
        assertThat(Verdicts.shown(unconfigured(store(null), Limits.DEFAULT).judge(ADVANCE.asResource())))
                .isEqualTo("not applicable: the limits name no region in which holds are kept");
        assertThat(reads).hasValue(0);
    }

    @Test
    void theSettingsAreReadStrictly() {
        List<String> problems = new ArrayList<>();
        configure(
                unconfigured(store(null), Limits.DEFAULT), "{\"endpoint\": \"here\", \"parameter\": \"/x\"}", problems);

        assertThat(problems)
                .containsExactly(
                        "rollback-hold.parameter: unknown key; known are region, endpoint: remove or rename it",
                        "rollback-hold.endpoint: \"here\" is not allowed; write a URL",
                        "rollback-hold.region: missing; write the Region in which the holds are kept, beside endpoint");
    }

    private String verdict(String document, AnAction next) {
        return verdict(document, next, DEPLOYED);
    }

    private String verdict(String document, AnAction next, Baseline deployed) {
        return Verdicts.shown(rule(store(document), Limits.DEFAULT, deployed).judge(next.asResource()));
    }

    private HoldSource.Store store(String document) {
        return (name, place) -> {
            reads.incrementAndGet();
            assertThat(name).isEqualTo("/weighbridge/prod/orders/holds");
            assertThat(place.region()).isEqualTo("eu-west-1");
            assertThat(place.endpoint()).isEqualTo(Optional.<URI>empty());
            return Optional.ofNullable(document);
        };
    }

    private static RollbackHold rule(HoldSource.Store store, Limits limits) {
        return rule(store, limits, DEPLOYED);
    }

    private static RollbackHold rule(HoldSource.Store store, Limits limits, Baseline deployed) {
        RollbackHold rule = unconfigured(store, limits, deployed);
        List<String> problems = new ArrayList<>();
        configure(rule, "{\"region\": \"eu-west-1\"}", problems);
        assertThat(problems).isEmpty();
        return rule;
    }

    private static RollbackHold unconfigured(HoldSource.Store store, Limits limits) {
        return unconfigured(store, limits, DEPLOYED);
    }

    private static RollbackHold unconfigured(HoldSource.Store store, Limits limits, Baseline deployed) {
        return new RollbackHold(
                new ChangeFinder(),
                () -> deployed,
                () -> limits,
                Verdicts.CLOCK,
                new HoldSource(() -> Optional.of("prod"), store));
    }

    private static void configure(RollbackHold rule, String settings, List<String> problems) {
        rule.configure(new Settings("rollback-hold", PolicyConfigFile.settings(settings), problems));
    }
}
