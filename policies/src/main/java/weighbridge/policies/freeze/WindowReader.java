package weighbridge.policies.freeze;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import weighbridge.policies.pack.Settings;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/** Reads the windows of the policy config; what is wrong is noted there. */
public final class WindowReader {
    private static final List<String> KEYS = List.of("from", "to", "zone", "because");
    private static final String FORMS =
            "a time of the week such as Fri 16:00, beside zone, or a time with its offset such as 2026-12-20T00:00Z";

    private WindowReader() {}

    public static List<Window> read(Settings windows) {
        if (!windows.isPresent()) {
            return List.of();
        }
        return windows.items().stream()
                .map(WindowReader::window)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Window> window(Settings node) {
        node.allowOnly(KEYS);
        Settings reason = node.child("because");
        Optional<String> because = reason.isPresent() ? reason.text() : Optional.empty();
        Optional<String> from = node.child("from").text();
        Optional<String> to = node.child("to").text();
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        return node.child("zone").isPresent() ? weekly(node, because) : dated(node, because);
    }

    private static Optional<Window> weekly(Settings node, Optional<String> because) {
        Optional<WeekTime> from = weekTime(node.child("from"));
        Optional<WeekTime> to = weekTime(node.child("to"));
        Optional<ZoneId> zone = zone(node.child("zone"));
        if (from.isEmpty() || to.isEmpty() || zone.isEmpty()) {
            return Optional.empty();
        } else if (from.equals(to)) {
            node.child("to")
                    .wrong(node.child("to").value(), "another time than from, or the window is never or always");
            return Optional.empty();
        }
        return Optional.of(new WeeklyWindow(from.get(), to.get(), zone.get(), because));
    }

    private static Optional<WeekTime> weekTime(Settings node) {
        Optional<WeekTime> time = node.text().flatMap(WeekTime::of);
        if (time.isEmpty()) {
            node.wrong(node.value(), "a time of the week such as Fri 16:00 where zone is given");
        }
        return time;
    }

    private static Optional<ZoneId> zone(Settings node) {
        try {
            return node.text().map(ZoneId::of);
        } catch (DateTimeException e) {
            node.wrong(node.value(), "a time zone such as Europe/Berlin or UTC");
            return Optional.empty();
        }
    }

    private static Optional<Window> dated(Settings node, Optional<String> because) {
        Optional<Instant> from = instant(node.child("from"));
        Optional<Instant> to = instant(node.child("to"));
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        } else if (!from.get().isBefore(to.get())) {
            node.child("to").wrong(node.child("to").value(), "a time after from");
            return Optional.empty();
        }
        return Optional.of(new DatedWindow(from.get(), to.get(), because));
    }

    private static Optional<Instant> instant(Settings node) {
        try {
            return node.text().map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            node.wrong(node.value(), FORMS);
            return Optional.empty();
        }
    }

    /** The JSON Schema of the list. */
    public static Value schema() {
        Value text = Values.fields("type", Values.text("string"), "minLength", Values.number(1));
        Value window = Values.fields(
                "type", Values.text("object"),
                "additionalProperties", new Value.Bool(false),
                "required", Values.items(Values.text("from"), Values.text("to")),
                "properties", Values.fields("from", text, "to", text, "zone", text, "because", text));
        return Values.fields(
                "type", Values.text("array"),
                "description", Values.text("When nothing may advance"),
                "items", window);
    }
}
