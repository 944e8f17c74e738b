package weighbridge.policies.freeze;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A time of the week as clocks on the wall show it: {@code Fri 16:00}. */
record WeekTime(DayOfWeek day, LocalTime time) {
    private static final Pattern FORM =
            Pattern.compile("(Mon|Tue|Wed|Thu|Fri|Sat|Sun) ((?:[01][0-9]|2[0-3]):[0-5][0-9])");
    private static final int MINUTES_A_DAY = 24 * 60;

    /** Empty where the text is no time of the week. */
    static Optional<WeekTime> of(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new WeekTime(day(matcher.group(1)), LocalTime.parse(matcher.group(2))))
                : Optional.empty();
    }

    private static DayOfWeek day(String name) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> shown(day).equals(name))
                .findFirst()
                .orElseThrow();
    }

    static WeekTime of(ZonedDateTime moment) {
        return new WeekTime(moment.getDayOfWeek(), moment.toLocalTime());
    }

    /** Minutes since Monday 0:00. */
    int minute() {
        return (day.getValue() - 1) * MINUTES_A_DAY + time.getHour() * 60 + time.getMinute();
    }

    /** The first such time after a moment, in the moment's zone. */
    ZonedDateTime nextAfter(ZonedDateTime moment) {
        int days = Math.floorMod(day.getValue() - moment.getDayOfWeek().getValue(), 7);
        ZonedDateTime found = moment.toLocalDate().plusDays(days).atTime(time).atZone(moment.getZone());
        return found.isAfter(moment)
                ? found
                : moment.toLocalDate().plusDays(days + 7L).atTime(time).atZone(moment.getZone());
    }

    private static String shown(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ROOT);
    }

    @Override
    public String toString() {
        return shown(day) + " " + time;
    }
}
