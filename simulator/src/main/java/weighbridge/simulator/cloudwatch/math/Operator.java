package weighbridge.simulator.cloudwatch.math;

import java.util.Optional;
import java.util.stream.Stream;

/** An operator between two values, from the weakest to the strongest. What is false is 0, what is true 1. */
public enum Operator {
    OR(1, "OR", "||"),
    AND(2, "AND", "&&"),
    EQUAL(3, "=="),
    NOT_EQUAL(3, "!="),
    AT_MOST(3, "<="),
    AT_LEAST(3, ">="),
    BELOW(3, "<"),
    ABOVE(3, ">"),
    PLUS(4, "+"),
    MINUS(4, "-"),
    TIMES(5, "*"),
    DIVIDED_BY(5, "/"),
    TO_THE_POWER_OF(6, "^");

    private final int strength;
    private final String sign;
    private final String otherSign;

    Operator(int strength, String sign) {
        this(strength, sign, sign);
    }

    Operator(int strength, String sign, String otherSign) {
        this.strength = strength;
        this.sign = sign;
        this.otherSign = otherSign;
    }

    int strength() {
        return strength;
    }

    /** What divides by zero gives no finite number; the data point is dropped then. */
    double of(double left, double right) {
        return switch (this) {
            case OR -> truth(left != 0 || right != 0);
            case AND -> truth(left != 0 && right != 0);
            case EQUAL -> truth(left == right);
            case NOT_EQUAL -> truth(left != right);
            case AT_MOST -> truth(left <= right);
            case AT_LEAST -> truth(left >= right);
            case BELOW -> truth(left < right);
            case ABOVE -> truth(left > right);
            case PLUS -> left + right;
            case MINUS -> left - right;
            case TIMES -> left * right;
            case DIVIDED_BY -> left / right;
            case TO_THE_POWER_OF -> Math.pow(left, right);
        };
    }

    /** The operator of a sign or word. */
    static Optional<Operator> of(String text) {
        return Stream.of(values())
                .filter(operator -> operator.sign.equals(text) || operator.otherSign.equals(text))
                .findFirst();
    }

    private static double truth(boolean holds) {
        return holds ? 1 : 0;
    }
}
