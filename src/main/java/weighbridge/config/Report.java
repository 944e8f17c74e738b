package weighbridge.config;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;

/** Puts problems into the form in which people read them, and into one order. */
final class Report {
    private Report() {}

    /** Every problem once, by path; the order does not depend on that of the keys in the file. */
    static List<Problem> inOrder(List<Problem> problems) {
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparing(Problem::path).thenComparing(Problem::rule))
                .toList();
    }

    static String of(List<Problem> problems) {
        String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        return problems.stream()
                .map(Problem::toString)
                .collect(joining("\n\n", count + " in the stack config\n\n", ""));
    }
}
