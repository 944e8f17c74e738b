package weighbridge.policies.process;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The packaged pack on a stack as large as they come; how long it takes is for {@code bench/many-rules} to say. */
@Timeout(180)
final class ManyRulesIT {
    @Test
    void tenThousandRulesAreJudgedInAHeapOf256MiB() throws Exception {
        new ManyRulesBench(10_000).seconds(PackProcess.LAUNCHER, true);
    }
}
