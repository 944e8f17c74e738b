package weighbridge.orders;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a bad release may do to a request. */
enum Fault {
    /** Answers 500. */
    ERROR,
    /** Answers as it should, after {@link FaultyOrdersHandler#SLOW_MILLIS} ms. */
    SLOW,
    /** Throws, which Lambda counts as a function error. */
    THROW,
    /** Does not answer before the function's time-out. */
    TIMEOUT;

    /** Empty for a name that is no fault. */
    static Optional<Fault> named(String name) {
        return Stream.of(values())
                .filter(fault -> fault.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
