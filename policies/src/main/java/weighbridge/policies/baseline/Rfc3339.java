package weighbridge.policies.baseline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The times of a state, as Go writes them (pulumi v3.259.0, {@code apitype.ResourceV3.Modified}): {@code
 * 2026-01-05T11:00:00.25Z}. A state of thousands of resources has as many, and the JDK's own parser is made for every form there is.
 */
final class Rfc3339 {
    private static final int TO_THE_SECOND = "2026-01-05T11:00:00".length();
    private static final Pattern UTC =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z");

    private Rfc3339() {}

    /** The time, where the text is one. */
    static Optional<Instant> instant(String text) {
        try {
            return Optional.of(
                    UTC.matcher(text).matches()
                            ? utc(text)
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant utc(String text) {
        int nanos = 0;
        for (int i = TO_THE_SECOND + 1; i <= TO_THE_SECOND + 9; i++) {
            nanos = nanos * 10 + (i < text.length() - 1 ? text.charAt(i) - '0' : 0);
        }
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19),
                        nanos)
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
