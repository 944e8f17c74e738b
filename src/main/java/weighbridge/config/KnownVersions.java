package weighbridge.config;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weighbridge.split.TrafficSplit;

/** Checks what splits, stables and previouses say of the versions that {@code weighbridge:versions} names. */
final class KnownVersions {
    /** Empty where the versions cannot be read at all: that is reported already, and nothing follows from it. */
    private final Optional<List<String>> names;

    KnownVersions(At root) {
        At versions = root.get("weighbridge:versions");
        this.names = versions.isMapping() || !versions.present()
                ? Optional.of(versions.children().stream().map(At::key).toList())
                : Optional.empty();
    }

    List<Problem> problems(Route own) {
        List<Problem> problems = new ArrayList<>();
        for (At target : own.traffic().isMapping() ? own.traffic().children() : List.<At>of()) {
            known(target, target.key()).ifPresent(problems::add);
        }
        for (At role : List.of(own.stable(), own.previous())) {
            role.text()
                    .filter(Names::isVersion)
                    .flatMap(name -> known(role, name))
                    .ifPresent(problems::add);
        }
        total(own.traffic()).ifPresent(problems::add);
        return problems;
    }

    private Optional<Problem> known(At where, String name) {
        if (names.isEmpty() || names.get().contains(name)) {
            return Optional.empty();
        }
        String known = names.get().isEmpty() ? "which has none" : "which has " + String.join(", ", names.get());
        String fix = Nearest.to(name, names.get())
                .filter(near -> !isAnotherNumber(near, name))
                .map(near -> "did you mean " + near + "? Else add " + name + " to weighbridge:versions")
                .orElse("name one of those, or add " + name + " to weighbridge:versions");
        return Optional.of(where.problem("must name a version of weighbridge:versions, " + known, fix));
    }

    /** v6 is no slip for v7. */
    private static boolean isAnotherNumber(String one, String other) {
        return one.replaceAll("[0-9]", "").equals(other.replaceAll("[0-9]", ""));
    }

    /** A wrong total, where every weight is a weight: else the one that is not has been reported already. */
    private static Optional<Problem> total(At traffic) {
        if (!traffic.isMapping() || traffic.children().isEmpty()) {
            return Optional.empty();
        }
        List<Integer> weights = traffic.children().stream()
                .flatMap(weight -> weight.whole().stream())
                .toList();
        boolean readable = weights.size() == traffic.children().size()
                && weights.stream().allMatch(weight -> weight >= 0 && weight <= TrafficSplit.TOTAL);
        int total = readable ? weights.stream().mapToInt(Integer::intValue).sum() : TrafficSplit.TOTAL;
        return total == TrafficSplit.TOTAL ? Optional.empty() : Optional.of(wrong(traffic, total));
    }

    private static Problem wrong(At traffic, int total) {
        String sum = traffic.children().stream()
                .map(weight -> weight.key() + " " + weight.node())
                .collect(joining(" + "));
        int off = Math.abs(TrafficSplit.TOTAL - total);
        String fix = total < TrafficSplit.TOTAL ? "raise a weight by " + off : "lower the weights by " + off;
        return new Problem(traffic.path(), sum + " = " + total, "must total exactly " + TrafficSplit.TOTAL, fix);
    }
}
