package weighbridge.policies.hold;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weighbridge.policies.baseline.ExportJson;
import weighbridge.policies.pack.Settings;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/** Reads the document of {@code docs/holds.schema.json}, strictly: half of a list of holds is none. */
final class HoldsReader {
    private static final long FORMAT = 1;

    private HoldsReader() {}

    static Holds read(String json) {
        List<String> problems = new ArrayList<>();
        try {
            Settings document = new Settings("holds document", ExportJson.read(new StringReader(json)), problems);
            List<Hold> holds = read(document);
            return problems.isEmpty() ? new Holds.Known(holds) : new Holds.Unreadable(problems.get(0));
        } catch (IOException e) {
            return new Holds.Unreadable("it is no JSON document");
        }
    }

    private static List<Hold> read(Settings document) {
        document.allowOnly(List.of("format", "holds"));
        if (!Values.asWhole(document.value().get("format")).equals(Optional.of(FORMAT))) {
            document.child("format").wrong(document.value().get("format"), "the format that this pack reads, 1");
        }
        List<Hold> holds = new ArrayList<>();
        for (Settings hold : document.child("holds").items()) {
            hold.allowOnly(List.of("version", "since", "because", "alarm", "released"));
            Optional<String> version = hold.child("version").text();
            Optional<Instant> since = since(hold.child("since"));
            Optional<String> because = hold.child("because").text();
            boolean released = released(hold.child("released"));
            if (version.isPresent() && since.isPresent() && because.isPresent()) {
                holds.add(new Hold(version.get(), since.get(), because.get(), released));
            }
        }
        return holds;
    }

    private static boolean released(Settings released) {
        if (!released.isPresent()) {
            return false;
        }
        released.allowOnly(List.of("at", "by", "because"));
        since(released.child("at"));
        released.child("by").text();
        released.child("because").text();
        return released.value() instanceof Value.Fields;
    }

    private static Optional<Instant> since(Settings time) {
        Optional<String> text = time.text();
        try {
            return text.map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeException e) {
            time.wrong(time.value(), "a time with its offset such as 2026-01-05T03:12:00Z");
            return Optional.empty();
        }
    }
}
