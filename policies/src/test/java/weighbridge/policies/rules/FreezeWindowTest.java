package weighbridge.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.AnAction.aListener;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.change.Deployed;
import weighbridge.policies.limits.Limits;
import weighbridge.policies.limits.PolicyConfigFile;
import weighbridge.policies.pack.Settings;

final class FreezeWindowTest {
    private static final String WEEKEND = """
            { "windows": [{ "from": "Fri 16:00", "to": "Mon 08:00", "zone": "Europe/Berlin" }] }""";
    private static final String HOLIDAYS = """
            { "windows": [{ "from": "2026-12-20T00:00Z", "to": "2027-01-02T00:00+01:00", "because": "holidays" }] }""";
    private static final AnAction AT_30 = aListener().withWeights("v7", 70, "v8", 30);
    private static final Baseline AT_10 = Deployed.with(aListener());

    @ParameterizedTest
    @CsvSource({
        // Summer time in Berlin ends on 25 October 2026: 08:00 there is 06:00 UTC before, and 07:00 UTC after.
        "2026-10-23T13:59:59Z, ",
        "2026-10-23T14:00:00Z, 2026-10-26T07:00:00Z",
        "2026-10-25T01:30:00Z, 2026-10-26T07:00:00Z",
        "2026-10-26T06:59:59Z, 2026-10-26T07:00:00Z",
        "2026-10-26T07:00:00Z, ",
        "2026-07-06T05:59:00Z, 2026-07-06T06:00:00Z",
        "2026-07-06T06:00:00Z, "
    })
    void aWeeklyWindowGoesByTheClockOnTheWall(Instant now, Instant end) {
        String expected = end == null
                ? "not applicable: no freeze window is open"
                : "orders/https: v8 would rise from 10 % to 30 % (+20 points) inside the freeze window each Fri 16:00 to"
                        + " Mon 08:00 Europe/Berlin; nothing advances in it: wait until " + end;

        assertThat(verdict(WEEKEND, now, AT_10, AT_30)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-19T23:59:59Z, false",
        "2026-12-20T00:00:00Z, true",
        "2027-01-01T22:59:59Z, true",
        "2027-01-01T23:00:00Z, false"
    })
    void aDatedWindowHoldsItsFirstInstantAndNotItsLast(Instant now, boolean refused) {
        assertThat(verdict(HOLIDAYS, now, AT_10, AT_30))
                .isEqualTo(
                        refused
                                ? "orders/https: v8 would rise from 10 % to 30 % (+20 points) inside the freeze window"
                                        + " 2026-12-20T00:00:00Z to 2027-01-01T23:00:00Z (holidays); nothing advances in it: wait until"
                                        + " 2027-01-01T23:00:00Z"
                                : "not applicable: no freeze window is open");
    }

    @Test
    void aRetreatAFirstDeploymentAndAnUnchangedSplitPass() {
        Instant within = Instant.parse("2026-12-24T20:00:00Z");

        assertThat(verdict(HOLIDAYS, within, Deployed.with(AT_30), aListener())).isEqualTo("compliant");
        assertThat(verdict(HOLIDAYS, within, AT_10, aListener())).isEqualTo("compliant");
        assertThat(verdict(HOLIDAYS, within, Deployed.with(), aListener())).isEqualTo("compliant");
    }

    @Test
    void outsideEveryWindowNobodyNeedsABaseline() {
        assertThat(verdict(HOLIDAYS, Verdicts.NOON, new Baseline.Unreadable("no such stack"), AT_30))
                .isEqualTo("not applicable: no freeze window is open");
    }

    @Test
    void everythingThatIsWrongWithAWindowIsSaidAtOnce() {
        List<String> problems = problems("""
                { "windows": [
                  { "from": "Friday", "to": "Mon 25:00", "zone": "Berlin/Europe" },
                  { "from": "Fri 16:00", "to": "2026-12-20T00:00" },
                  { "from": "2026-12-20T00:00Z", "to": "2026-12-20T00:00Z" },
                  { "from": "Fri 16:00", "to": "Fri 16:00", "zone": "UTC" },
                  { "to": "Fri 16:00", "tz": "UTC" }], "window": [] }""");

        String weekly = " is not allowed; write a time of the week such as Fri 16:00 where zone is given";
        String either =
                " is not allowed; write a time of the week such as Fri 16:00, beside zone, or a time with its offset"
                        + " such as 2026-12-20T00:00Z";
        assertThat(problems)
                .containsExactly(
                        "freeze-window.window: unknown key; known are windows: remove or rename it",
                        "freeze-window.windows[0].from: \"Friday\"" + weekly,
                        "freeze-window.windows[0].to: \"Mon 25:00\"" + weekly,
                        "freeze-window.windows[0].zone: \"Berlin/Europe\" is not allowed; write a time zone such as"
                                + " Europe/Berlin or UTC",
                        "freeze-window.windows[1].from: \"Fri 16:00\"" + either,
                        "freeze-window.windows[1].to: \"2026-12-20T00:00\"" + either,
                        "freeze-window.windows[2].to: \"2026-12-20T00:00Z\" is not allowed; write a time after from",
                        "freeze-window.windows[3].to: \"Fri 16:00\" is not allowed; write another time than from, or the"
                                + " window is never or always",
                        "freeze-window.windows[4].tz: unknown key; known are from, to, zone, because: remove or rename it",
                        "freeze-window.windows[4].from: missing; write a text that is not empty");
    }

    private static String verdict(String config, Instant now, Baseline baseline, AnAction next) {
        FreezeWindow rule = rule(InstantSource.fixed(now), baseline);
        List<String> problems = new ArrayList<>();
        rule.configure(new Settings("freeze-window", PolicyConfigFile.settings(config), problems));
        assertThat(problems).isEmpty();
        return Verdicts.shown(rule.judge(next.asResource()));
    }

    private static List<String> problems(String config) {
        List<String> problems = new ArrayList<>();
        rule(Verdicts.CLOCK, AT_10)
                .configure(new Settings("freeze-window", PolicyConfigFile.settings(config), problems));
        return problems;
    }

    private static FreezeWindow rule(InstantSource clock, Baseline baseline) {
        return new FreezeWindow(new ChangeFinder(), () -> baseline, () -> Limits.DEFAULT, clock);
    }
}
