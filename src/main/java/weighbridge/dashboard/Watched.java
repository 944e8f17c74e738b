package weighbridge.dashboard;

import java.util.Map;
import java.util.OptionalInt;
import weighbridge.metric.Dimensions;

/**
 * One version as CloudWatch knows it.
 *
 * @param targetGroup {@code tg-…}
 * @param function the name of its function
 * @param number the number of its function
 * @param warm environments kept ready; empty for none
 */
record Watched(String name, String targetGroup, String function, String number, OptionalInt warm) {
    Map<String, String> ofTargetGroup() {
        return Dimensions.ofTargetGroup(targetGroup);
    }

    Map<String, String> ofFunction() {
        return Dimensions.ofFunction(function, number);
    }
}
