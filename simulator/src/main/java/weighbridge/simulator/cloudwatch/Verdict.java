package weighbridge.simulator.cloudwatch;

import java.util.List;
import java.util.Optional;

/**
 * The state that data points call for, by the rules of "How alarm state is evaluated when data is missing" and "Avoiding
 * premature transitions to alarm state" in the CloudWatch User Guide, whose tables are the tests.
 */
final class Verdict {
    private final AlarmRule rule;

    /** Of the evaluation range, oldest first; empty where data is missing. */
    private final List<Optional<Boolean>> breaches;

    Verdict(AlarmRule rule, List<Optional<Boolean>> breaches) {
        this.rule = rule;
        this.breaches = breaches;
    }

    /** Periods that CloudWatch asks for, of which it evaluates those with data: two more, as in the guide's examples. */
    static int evaluationRange(AlarmRule rule) {
        return rule.evaluationPeriods() + 2;
    }

    AlarmState state(AlarmState current) {
        List<Boolean> real = breaches.stream().flatMap(Optional::stream).toList();
        if (real.isEmpty()) {
            return withoutData(current);
        }
        int missing = Math.max(0, rule.evaluationPeriods() - real.size());
        List<Boolean> evaluated = real.subList(real.size() - (rule.evaluationPeriods() - missing), real.size());
        return state(evaluated, missing, current);
    }

    private AlarmState withoutData(AlarmState current) {
        return switch (rule.missingData()) {
            case MISSING -> AlarmState.INSUFFICIENT_DATA;
            case IGNORE -> current;
            case BREACHING -> AlarmState.ALARM;
            case NOT_BREACHING -> AlarmState.OK;
        };
    }

    private AlarmState state(List<Boolean> evaluated, int missing, AlarmState current) {
        long breaching = evaluated.stream().filter(breach -> breach).count();
        if (rule.missingData() == MissingData.BREACHING) {
            breaching += missing;
        }
        boolean premature = rule.missingData() == MissingData.MISSING && missing > 0 && oldestBreachIsOldEnough();
        if (breaching >= rule.datapointsToAlarm() || premature) {
            return AlarmState.ALARM;
        }
        boolean knowsGood = evaluated.contains(false) || rule.missingData() == MissingData.NOT_BREACHING;
        return knowsGood || missing == 0 ? AlarmState.OK : current;
    }

    /** All that is known breaches, and has in the last periods for as long as the alarm wants. */
    private boolean oldestBreachIsOldEnough() {
        int range = breaches.size();
        int oldest = breaches.subList(range - rule.evaluationPeriods(), range).indexOf(Optional.of(true));
        int age = oldest < 0 ? 0 : rule.evaluationPeriods() - oldest;
        return age >= rule.datapointsToAlarm() && !breaches.contains(Optional.of(false));
    }
}
