package weighbridge.cli.adopt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import weighbridge.config.Action;
import weighbridge.config.ListenerConfig;
import weighbridge.config.NetworkConfig;
import weighbridge.config.RuleConfig;
import weighbridge.config.StackConfig;
import weighbridge.config.VersionConfig;
import weighbridge.split.WeightedTarget;

/** Holds a stack file against what exists: what differs would be changed, or replaced, by the first deployment. */
final class Comparison {
    private final DeployedService deployed;
    private final Map<String, String> versions = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    private Comparison(StackConfig config, DeployedService deployed) {
        this.deployed = deployed;
        config.versions().forEach(this::findGroup);
    }

    /**
     * Every difference in what is compared, in words that say what to write; none if the service may be adopted. Matches of rules,
     * the certificate and security groups are not: the preview before the first deployment shows what it would change of them.
     */
    static List<String> problems(StackConfig config, DeployedService deployed) {
        Comparison comparison = new Comparison(config, deployed);
        comparison.problems.addAll(0, EdgeComparison.ofService(config.service(), deployed.edge()));
        if (config.network() instanceof NetworkConfig.Owned owned) {
            deployed.networkEdge()
                    .ifPresent(edge -> comparison.problems.addAll(0, EdgeComparison.ofNetwork(owned, edge)));
        }
        Map<String, DeployedAction> left = new TreeMap<>(deployed.actions());
        for (ListenerConfig listener : config.listeners()) {
            String action = config.service().name() + "/" + listener.name();
            comparison.compare(
                    action, listener.protocol() + " " + listener.port(), listener.defaultAction(), left.remove(action));
            for (RuleConfig rule : listener.rules()) {
                String name = action + "/" + rule.name();
                comparison.compare(name, "priority " + rule.priority(), rule.action(), left.remove(name));
            }
        }
        left.keySet()
                .forEach(action -> comparison.problems.add(
                        action + ": is in AWS and not in the stack file: write it under weighbridge:listeners"));
        return comparison.problems;
    }

    /** From a version's name to the id of the target group that has its function. */
    static Map<String, String> targetGroups(StackConfig config, DeployedService deployed) {
        Map<String, String> groups = new TreeMap<>();
        new Comparison(config, deployed).versions.forEach((group, version) -> groups.put(version, group));
        return groups;
    }

    /** A function in two groups is ambiguous, unless only one of them gets requests. */
    private void findGroup(VersionConfig version) {
        if (!(version instanceof VersionConfig.Published published)) {
            return;
        }
        List<String> all = groupsOf(published.functionArn());
        List<String> used = all.stream().filter(this::getsRequests).toList();
        List<String> candidates = used.isEmpty() ? all : used;
        if (candidates.size() > 1) {
            problems.add("version " + version.name() + ": its function is in several target groups, " + candidates
                    + ": send its requests to one of them in AWS first");
        }
        candidates.stream().findFirst().ifPresent(group -> {
            versions.put(group, version.name());
            String events = deployed.groups().get(group).events();
            if (!events.equals(version.events().name())) {
                problems.add(differs("version " + version.name(), "events " + events, "events " + version.events()));
            }
        });
    }

    private List<String> groupsOf(String function) {
        return deployed.groups().entrySet().stream()
                .filter(group -> group.getValue().function().equals(function))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private boolean getsRequests(String group) {
        return deployed.actions().values().stream()
                .anyMatch(action -> action.weights().containsKey(group));
    }

    private void compare(String name, String place, Action expected, DeployedAction found) {
        if (found == null) {
            problems.add(name + ": is not in AWS: leave it out until the service is adopted");
            return;
        }
        if (!found.place().equals(place)) {
            problems.add(differs(name, found.place(), place));
        }
        String inAws = found.status().isPresent() ? "respond " + found.status().getAsInt() : shares(found.weights());
        if (!inAws.equals(text(expected))) {
            problems.add(differs(name, inAws, text(expected)));
        }
    }

    static String differs(String name, String inAws, String inFile) {
        return name + ": AWS has " + inAws + ", the stack file " + inFile + ": write what AWS has";
    }

    /** In the order of the versions' names, whole per cent where they are. */
    private String shares(Map<String, Integer> weights) {
        int total = weights.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, String> shares = new TreeMap<>();
        weights.forEach((group, weight) -> {
            if (weight > 0) {
                shares.put(nameOf(group), share(weight, total));
            }
        });
        return shares.entrySet().stream()
                .map(share -> share.getKey() + " " + share.getValue())
                .collect(Collectors.joining(", "));
    }

    private String nameOf(String group) {
        return Optional.ofNullable(versions.get(group))
                .orElseGet(() -> group + " ("
                        + Optional.ofNullable(deployed.groups().get(group))
                                .map(DeployedService.Group::function)
                                .orElse("without a function")
                        + ", which no version names)");
    }

    private static String share(int weight, int total) {
        return weight * 100 % total == 0 ? weight * 100 / total + " %" : weight + "/" + total;
    }

    private static String text(Action action) {
        if (action instanceof Action.Forward forward) {
            return new TreeSet<>(forward.split().withTraffic().stream()
                            .map(Comparison::text)
                            .toList())
                    .stream().collect(Collectors.joining(", "));
        }
        return "respond " + ((Action.Respond) action).status();
    }

    private static String text(WeightedTarget target) {
        return target.version() + " " + target.weight().percent() + " %";
    }
}
