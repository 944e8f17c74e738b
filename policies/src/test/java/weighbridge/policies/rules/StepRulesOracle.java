package weighbridge.policies.rules;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

/**
 * The rules about a step as the design states them, slow and plain, sharing nothing with the pack. Shares are weights over
 * totals; all comparisons are of whole numbers, multiplied out.
 */
final class StepRulesOracle {
    private StepRulesOracle() {}

    /**
     * Whether the sum of the rises of all versions but stable and previous is at most so many points.
     *
     * @param baseline the deployed weights by version; absent means 0
     * @param next the new weights by version
     * @param permitted the versions that an exception lifts, each with its largest share in per cent
     */
    static boolean stepPasses(
            Map<String, Integer> baseline,
            Map<String, Integer> next,
            String stable,
            Optional<String> previous,
            Map<String, Integer> permitted,
            int most) {
        if (sumOfRises(baseline, next, stable, previous, Map.of()).compareTo(points(most, baseline, next)) <= 0) {
            return true;
        }
        return sumOfRises(baseline, next, stable, previous, permitted).compareTo(points(most, baseline, next)) <= 0;
    }

    private static BigInteger sumOfRises(
            Map<String, Integer> baseline,
            Map<String, Integer> next,
            String stable,
            Optional<String> previous,
            Map<String, Integer> permitted) {
        BigInteger sum = BigInteger.ZERO;
        for (String version : next.keySet()) {
            boolean counts = !isFree(version, stable, previous) && !lifted(version, next, permitted);
            BigInteger rise = number(next.get(version))
                    .multiply(total(baseline))
                    .subtract(number(baseline.getOrDefault(version, 0)).multiply(total(next)))
                    .multiply(number(100));
            if (counts && rise.signum() > 0) {
                sum = sum.add(rise);
            }
        }
        return sum;
    }

    /** So many points, in the unit of the sum: multiplied by both totals. */
    private static BigInteger points(int points, Map<String, Integer> baseline, Map<String, Integer> next) {
        return number(points).multiply(total(baseline)).multiply(total(next));
    }

    /** Whether no version but stable and previous that had nothing starts above so many per cent. */
    static boolean exposurePasses(
            Map<String, Integer> baseline,
            Map<String, Integer> next,
            String stable,
            Optional<String> previous,
            Map<String, Integer> permitted,
            int most) {
        for (String version : next.keySet()) {
            boolean had = baseline.containsKey(version) && baseline.get(version) > 0;
            boolean above =
                    number(next.get(version) * 100).compareTo(number(most).multiply(total(next))) > 0;
            if (!isFree(version, stable, previous) && !had && above && !lifted(version, next, permitted)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFree(String version, String stable, Optional<String> previous) {
        return version.equals(stable) || previous.equals(Optional.of(version));
    }

    private static boolean lifted(String version, Map<String, Integer> next, Map<String, Integer> permitted) {
        return permitted.containsKey(version)
                && number(next.get(version) * 100)
                                .compareTo(number(permitted.get(version)).multiply(total(next)))
                        <= 0;
    }

    private static BigInteger total(Map<String, Integer> weights) {
        int total = 0;
        for (int weight : weights.values()) {
            total += weight;
        }
        return number(total);
    }

    private static BigInteger number(int number) {
        return BigInteger.valueOf(number);
    }
}
