package weighbridge.policies.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WildcardsTest {
    @ParameterizedTest
    @CsvSource({
        "arn:tg/8, arn:tg/8, true",
        "arn:tg/8, arn:tg/88, false",
        "arn:tg/?, arn:tg/8, true",
        "arn:tg/?, arn:tg/, false",
        "*, arn:tg/8, true",
        "arn:*, arn:, true",
        "arn:*/8, arn:tg/8/8, true",
        "arn:*/8*, arn:tg/9, false",
        "*8*8*, 8, false",
        "a.c, abc, false"
    })
    void aStarIsAnyTextAndAQuestionMarkOneCharacter(String pattern, String text, boolean matches) {
        assertThat(new Wildcards(pattern).matches(text)).isEqualTo(matches);
    }

    @Test
    @Timeout(5)
    void manyStarsTakeNoLonger() {
        assertThat(new Wildcards("*".repeat(40) + "!").matches("a".repeat(200))).isFalse();
        assertThat(new Wildcards("*a".repeat(100) + "b").matches("a".repeat(2_000)))
                .isFalse();
    }
}
