package weighbridge.policies.limits;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import weighbridge.policies.pack.Settings;

/** Reads one exception of the policy config. */
final class ExceptionReader {
    private static final List<String> KEYS = List.of("rules", "action", "version", "upTo", "until", "because", "by");

    private ExceptionReader() {}

    /** The exception, or nothing once its problems are noted. */
    static Optional<ExceptionEntry> read(Settings node) {
        node.allowOnly(KEYS);
        int before = node.problems().size();
        Set<String> rules = LimitsReader.liftable(node.child("rules"));
        Optional<String> action = one(node.child("action"), "the mark of one action; an exception knows no patterns");
        Optional<String> version =
                one(node.child("version"), "the name of one version; an exception knows no patterns");
        Optional<Long> upTo = node.child("upTo").percent();
        Optional<Instant> until = until(node.child("until"));
        Optional<String> because = node.child("because").text();
        Optional<String> by = node.child("by").text();
        return node.problems().size() > before
                ? Optional.empty()
                : Optional.of(new ExceptionEntry(
                        rules,
                        action.orElseThrow(),
                        version.orElseThrow(),
                        upTo.orElseThrow(),
                        until.orElseThrow(),
                        because.orElseThrow(),
                        by.orElseThrow()));
    }

    /** A star covers nothing, but who writes one believes that it does. No AWS tag can hold one. */
    private static Optional<String> one(Settings node, String rule) {
        Optional<String> text = node.text();
        if (text.filter(found -> found.contains("*")).isPresent()) {
            node.wrong(node.value(), rule);
        }
        return text;
    }

    private static Optional<Instant> until(Settings node) {
        return node.text().flatMap(text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeParseException e) {
                node.wrong(node.value(), "a time with its offset, such as 2026-01-05T18:00Z");
                return Optional.empty();
            }
        });
    }
}
