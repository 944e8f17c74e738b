package weighbridge.config;

import java.util.List;

/** Values that the schema and every check have passed. */
final class Bound {
    private Bound() {}

    static String text(At at) {
        return at.text().orElseThrow(() -> unchecked(at));
    }

    static int whole(At at) {
        return at.whole().orElseThrow(() -> unchecked(at));
    }

    static List<String> texts(At list) {
        return list.children().stream().map(Bound::text).toList();
    }

    /** A gap in the checks, and so a bug here, never the user's mistake. */
    private static IllegalStateException unchecked(At at) {
        return new IllegalStateException("no check refused " + at.path());
    }
}
