package weighbridge.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every listener and rule either forwards, by a split and with a stable, or responds. */
final class ActionCheck implements Check {
    @Override
    public List<Problem> problems(At root) {
        KnownVersions versions = new KnownVersions(root);
        Route stack = Route.ofStack(root);
        List<Problem> problems = new ArrayList<>(versions.problems(stack));
        problems.addAll(samePrevious(stack));
        for (At listener : root.get("weighbridge:listeners").children()) {
            problems.addAll(own(listener, stack, versions));
            problems.addAll(missing(listener, stack, "neither it nor weighbridge:traffic gives one"));
            Route inherited = stack.forRulesOf(listener);
            for (At rule : listener.get("rules").children()) {
                problems.addAll(own(rule, inherited, versions));
                if (listener.get("respond").present()) {
                    problems.addAll(missing(rule, inherited, "its listener responds, so there is none to inherit"));
                }
            }
        }
        return problems;
    }

    /** What is wrong with the keys that a listener or a rule has of its own. */
    private static List<Problem> own(At owner, Route inherited, KnownVersions versions) {
        Route own = new Route(owner.get("traffic"), owner.get("stable"), owner.get("previous"));
        List<Problem> problems = new ArrayList<>(versions.problems(own));
        if (own.stable().present() || own.previous().present()) {
            problems.addAll(samePrevious(inherited.of(owner)));
        }
        if (owner.get("respond").present()) {
            for (At key : List.of(own.traffic(), own.stable(), own.previous())) {
                if (key.present()) {
                    problems.add(key.problem(
                            "cannot stand beside respond: an action either forwards or responds",
                            "remove " + key.key() + ", or remove respond"));
                }
            }
        }
        return problems;
    }

    private static List<Problem> missing(At owner, Route inherited, String why) {
        List<Problem> problems = new ArrayList<>();
        if (!owner.isMapping() || owner.get("respond").present()) {
            return problems;
        }
        Route route = inherited.of(owner);
        if (!route.traffic().present()) {
            problems.add(
                    owner.get("traffic").problem("is required: " + why, "add traffic: { v7: 100 }, or respond: 404"));
        }
        if (!route.stable().present()) {
            problems.add(route.stable()
                    .problem(
                            "is required, since " + owner.path() + " forwards and names no stable of its own",
                            "add the version that traffic falls back to, such as stable: v7"));
        }
        return problems;
    }

    private static List<Problem> samePrevious(Route route) {
        Optional<String> previous = route.previous().text();
        if (previous.isEmpty() || !previous.equals(route.stable().text())) {
            return List.of();
        }
        return List.of(route.previous()
                .problem(
                        "must differ from " + route.stable().path() + ", which is " + previous.get() + " too",
                        "name the stable before this one, or remove previous"));
    }
}
