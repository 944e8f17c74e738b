package weighbridge.demo;

import java.io.PrintStream;
import java.util.Locale;
import java.util.SortedMap;

/** What the demo prints. */
record Stage(PrintStream out) {
    private static final int BAR_WIDTH = 50;

    void title(String text) {
        out.println(text);
    }

    /** A numbered act: what is done. */
    void act(int number, String what) {
        out.printf("%n%d  %s%n", number, what);
    }

    void line(String text) {
        out.println("   " + text);
    }

    /** A bar a version: who answered how many of the requests. */
    void bars(SortedMap<String, Integer> answers, int requests) {
        answers.forEach((version, count) -> {
            int length = Math.round((float) BAR_WIDTH * count / requests);
            out.printf(
                    Locale.ROOT,
                    "   %-3s %-" + BAR_WIDTH + "s %5d  %5.1f %%%n",
                    version,
                    "█".repeat(length),
                    count,
                    100.0 * count / requests);
        });
    }
}
