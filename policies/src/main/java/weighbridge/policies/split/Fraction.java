package weighbridge.policies.split;

import java.math.BigInteger;

/** An exact number, in lowest terms with a positive denominator. Shares of weights that do not total 100 need it. */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    /** Most shares are whole per cents. */
    private static final Fraction[] PER_CENTS = perCents();

    public static final Fraction ZERO = of(0);

    /**
     * Reduces to lowest terms.
     *
     * @throws ArithmeticException if the denominator is 0
     */
    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a fraction's denominator is 0");
        }
        if (!denominator.equals(BigInteger.ONE)) {
            BigInteger divisor = numerator.gcd(denominator);
            BigInteger sign = BigInteger.valueOf(denominator.signum());
            numerator = numerator.divide(divisor).multiply(sign);
            denominator = denominator.divide(divisor).multiply(sign);
        }
    }

    private static Fraction[] perCents() {
        Fraction[] perCents = new Fraction[101];
        for (int i = 0; i < perCents.length; i++) {
            perCents[i] = new Fraction(BigInteger.valueOf(i), BigInteger.ONE);
        }
        return perCents;
    }

    public static Fraction of(long whole) {
        return whole >= 0 && whole < PER_CENTS.length
                ? PER_CENTS[(int) whole]
                : new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public static Fraction of(long numerator, long denominator) {
        return denominator > 0 && numerator % denominator == 0
                ? of(numerator / denominator)
                : new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public Fraction plus(Fraction other) {
        if (isWhole() && other.isWhole()) {
            return new Fraction(numerator.add(other.numerator), BigInteger.ONE);
        }
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    private boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    public boolean isPositive() {
        return numerator.signum() > 0;
    }

    /** The whole part; for the shares here, never negative. */
    public long floor() {
        return numerator.divide(denominator).longValueExact();
    }

    /** The smallest whole number that is not below this one, for numbers that are not negative. */
    public long ceiling() {
        return numerator
                .add(denominator)
                .subtract(BigInteger.ONE)
                .divide(denominator)
                .longValueExact();
    }

    @Override
    public int compareTo(Fraction other) {
        return isWhole() && other.isWhole()
                ? numerator.compareTo(other.numerator)
                : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** Exact, as people write it: {@code 30}, {@code 33 1/3}. */
    @Override
    public String toString() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        if (parts[1].signum() == 0) {
            return parts[0].toString();
        }
        String rest = parts[1].abs() + "/" + denominator;
        return parts[0].signum() == 0 ? (numerator.signum() < 0 ? "-" : "") + rest : parts[0] + " " + rest;
    }
}
