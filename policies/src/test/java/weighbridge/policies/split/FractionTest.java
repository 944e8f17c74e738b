package weighbridge.policies.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FractionTest {
    @ParameterizedTest
    @CsvSource({"100, 3, 33 1/3", "-1, 3, -1/3", "-4, 3, -1 1/3", "1, -2, -1/2", "60, 3, 20", "0, 7, 0", "2, 3, 2/3"})
    void isWrittenExactly(long numerator, long denominator, String text) {
        assertThat(Fraction.of(numerator, denominator)).hasToString(text);
    }

    @Test
    void keepsWhatRoundingWouldLose() {
        Fraction third = Fraction.of(100, 3);

        assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.of(100));
        assertThat(third.minus(Fraction.of(33))).isEqualTo(Fraction.of(1, 3)).isGreaterThan(Fraction.of(0));
    }

    @Test
    void isRoundedOnlyWhereAWeightIsSuggested() {
        assertThat(Fraction.of(160, 3).floor()).isEqualTo(53);
        assertThat(Fraction.of(160, 3).ceiling()).isEqualTo(54);
        assertThat(Fraction.of(53).ceiling()).isEqualTo(53);
    }

    @Test
    void hasADenominator() {
        assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(ArithmeticException.class);
    }
}
