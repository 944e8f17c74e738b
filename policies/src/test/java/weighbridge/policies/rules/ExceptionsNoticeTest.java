package weighbridge.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.AnAction.aListener;
import static weighbridge.policies.change.AnAction.aRule;
import static weighbridge.policies.rules.Verdicts.NOON;
import static weighbridge.policies.rules.Verdicts.exception;
import static weighbridge.policies.rules.Verdicts.with;

import org.junit.jupiter.api.Test;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.limits.ExceptionEntry;

final class ExceptionsNoticeTest {
    @Test
    void oneInForceIsNotSpokenOfUntilItIsUsed() {
        assertThat(notice(aListener(), exception("v8", 70))).isEqualTo("compliant");
        assertThat(notice(aListener(), exception("v8", 70, NOON.plusSeconds(24 * 3600))))
                .isEqualTo("compliant");
    }

    @Test
    void anExpiredOneIsNamed() {
        assertThat(notice(aListener(), exception("v8", 70, NOON)))
                .isEqualTo("orders/https: exception ignored, it has expired: v8 up to 70 % until 2026-01-05T12:00:00Z"
                        + " (INC-1, by on-call): remove it");
    }

    @Test
    void oneThatEndsTooFarAheadIsNamed() {
        assertThat(notice(aListener(), exception("v8", 70, NOON.plusSeconds(24 * 3600 + 1))))
                .isEqualTo("orders/https: exception ignored, it ends more than 24 hours ahead: v8 up to 70 % until"
                        + " 2026-01-06T12:00:01Z (INC-1, by on-call): shorten it");
    }

    @Test
    void oneOfAnotherActionIsThatActionsMatter() {
        assertThat(notice(aRule(), exception("v8", 70, NOON))).isEqualTo("compliant");
    }

    private static String notice(AnAction action, ExceptionEntry... entries) {
        return Verdicts.shown(new ExceptionsNotice(() -> with(entries), Verdicts.CLOCK).judge(action.asResource()));
    }
}
