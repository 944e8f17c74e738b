package weighbridge.config;

import java.util.ArrayList;
import java.util.List;

/** A condition on the path or on a header compares in one way, and headers are listed in one place. */
final class MatchCheck implements Check {
    @Override
    public List<Problem> problems(At root) {
        List<Problem> problems = new ArrayList<>();
        for (At listener : root.get("weighbridge:listeners").children()) {
            for (At rule : listener.get("rules").children()) {
                problems.addAll(match(rule.get("match")));
            }
        }
        return problems;
    }

    private static List<Problem> match(At match) {
        List<Problem> problems = new ArrayList<>();
        At header = match.get("header");
        At headers = match.get("headers");
        if (header.present() && headers.present()) {
            problems.add(header.problem("cannot stand beside headers", "move it into the list under headers"));
        }
        if (match.get("path").isMapping()) {
            problems.addAll(Choice.exactlyOne(
                    match.get("path"), List.of("exact", "prefix"), "write exact: /v0, or prefix: /v0"));
        }
        List<At> conditions = new ArrayList<>(headers.node().isArray() ? headers.children() : List.of());
        conditions.add(header);
        for (At condition : conditions) {
            if (condition.isMapping()) {
                problems.addAll(Choice.exactlyOne(
                        condition, List.of("exact", "prefix", "contains"), "write one of them, such as exact: beta"));
            }
        }
        return problems;
    }
}
