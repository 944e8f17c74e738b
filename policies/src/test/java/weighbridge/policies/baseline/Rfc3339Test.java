package weighbridge.policies.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-05T11:00:00Z",
                "2024-02-29T23:59:59Z",
                "2026-01-05T11:00:00.5Z",
                "2026-01-05T11:00:00.123456789Z",
                "2026-01-05T11:00:00.000000001Z",
                "0001-01-01T00:00:00Z",
                "2026-01-05T11:00:00+05:30",
                "2026-01-05T11:00:00.25-08:00",
                "2026-01-05T11:00Z",
                "2026-01-05T11:00:00.Z"
            })
    void is_what_the_jdk_reads(String text) {
        assertThat(Rfc3339.instant(text)).contains(OffsetDateTime.parse(text).toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-01-05",
                "2026-01-05T11:00:00",
                "2026-13-05T11:00:00Z",
                "2026-02-30T11:00:00Z",
                "2026-01-05T25:00:00Z",
                "2026-01-05T11:00:61Z",
                "2026-01-05T11:00:00.1234567890Z",
                "2026-01-05T11:00:00.5Zulu",
                "२०२६-01-05T11:00:00Z"
            })
    void what_is_no_time_is_none(String text) {
        assertThat(Rfc3339.instant(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-05T11:00:00.25Z"})
    void a_fraction_is_one_of_a_second(String text) {
        assertThat(Rfc3339.instant(text)).contains(Instant.ofEpochSecond(1_767_610_800L, 250_000_000));
    }
}
