package weighbridge.policies.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/** Hands each rule its part of the policy config. */
public final class RuleSettings {
    private RuleSettings() {}

    /**
     * Gives every rule its own settings.
     *
     * @param config each policy's properties, by policy name
     * @throws BadConfigException if anything in it is wrong
     */
    public static void read(Map<String, Value> config, List<Rule> rules) {
        List<String> problems = new ArrayList<>();
        refuseStrangers(config, rules, problems);
        rules.forEach(rule ->
                rule.configure(new Settings(rule.id(), config.getOrDefault(rule.id(), Values.ABSENT), problems)));
        if (!problems.isEmpty()) {
            throw new BadConfigException(problems);
        }
    }

    /** Notes each policy that no rule is; {@code all} is the engine's own name for all of them. */
    public static void refuseStrangers(Map<String, Value> config, List<Rule> rules, List<String> problems) {
        Set<String> policies = rules.stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        for (String policy : new TreeSet<>(config.keySet())) {
            if (!policies.contains(policy) && !policy.equals("all")) {
                problems.add(policy + ": unknown policy; known are " + String.join(", ", policies)
                        + ": remove or rename it");
            }
        }
    }
}
