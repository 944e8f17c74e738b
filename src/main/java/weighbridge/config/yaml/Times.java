package weighbridge.config.yaml;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times. The engine takes them for times, and hands them on as Go prints a time. */
final class Times {
    private static final String DATE = "(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})";
    private static final String TIME =
            "(?<hour>\\d{1,2}):(?<minute>\\d{1,2}):(?<second>\\d{1,2})([.,](?<fraction>\\d+))?";
    private static final Pattern FORM =
            Pattern.compile(DATE + "(?<rest>[Tt ]" + TIME + "(?<zone>Z|[-+]\\d{2}:\\d{2})?)?");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private Times() {}

    static Optional<String> parse(String plain) {
        Matcher form = FORM.matcher(plain);
        if (!form.matches() || !zoneFits(form)) {
            return Optional.empty();
        }
        try {
            return Optional.of(printed(form));
        } catch (DateTimeException e) {
            // The 30th of February is no date: the engine keeps it as text, and so does the caller.
            return Optional.empty();
        }
    }

    /** With a T a time has a zone, with a space it has none. */
    private static boolean zoneFits(Matcher form) {
        String rest = form.group("rest");
        return rest == null || rest.startsWith(" ") == (form.group("zone") == null);
    }

    private static String printed(Matcher form) {
        boolean timed = form.group("rest") != null;
        LocalDateTime time = LocalDateTime.of(
                number(form, "year"),
                number(form, "month"),
                number(form, "day"),
                timed ? number(form, "hour") : 0,
                timed ? number(form, "minute") : 0,
                timed ? number(form, "second") : 0);
        return time.format(SECONDS) + fraction(form) + " " + zone(form);
    }

    private static int number(Matcher form, String group) {
        return Integer.parseInt(form.group(group));
    }

    private static String fraction(Matcher form) {
        String digits = form.group("fraction") == null ? "" : form.group("fraction");
        String nanos = digits.substring(0, Math.min(digits.length(), 9)).replaceAll("0+$", "");
        return nanos.isEmpty() ? "" : "." + nanos;
    }

    private static String zone(Matcher form) {
        String zone = form.group("zone");
        if (zone == null || ZoneOffset.of(zone).equals(ZoneOffset.UTC)) {
            return "+0000 UTC";
        }
        String offset = zone.replace(":", "");
        return offset + " " + offset;
    }
}
