package weighbridge.policies.limits;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import weighbridge.policies.pack.BadConfigException;
import weighbridge.policies.pack.Rule;
import weighbridge.policies.pack.RuleSettings;
import weighbridge.policies.pack.Settings;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/** Reads the policy config into limits. All problems at once. */
public final class LimitsReader {
    public static final String WEIGHT_STEP = "weight-step";
    public static final String FIRST_EXPOSURE = "first-exposure";
    public static final String STABLE_EARNED = "stable-earned";
    public static final String BAKE_TIME = "bake-time";
    public static final String FREEZE_WINDOW = "freeze-window";
    public static final String ONE_CANDIDATE = "one-candidate";
    public static final String ROLLBACK_ARMED = "rollback-armed";
    public static final String ROLLBACK_HOLD = "rollback-hold";
    public static final String FROZEN_TARGET = "frozen-target";
    public static final String DRAIN_FIRST = "drain-first";
    public static final String WARM_BASELINE = "warm-baseline";
    public static final String LIVE = "live";
    public static final String EXCEPTIONS = "exceptions";
    public static final String MAX_POINTS = "maxPoints";
    public static final String MAX_SHARE = "maxShare";

    /** The rules that may keep a version from rising, which who must go back in the dark wants lifted together. */
    public static final List<String> RISES = List.of(
            WEIGHT_STEP, FIRST_EXPOSURE, BAKE_TIME, WARM_BASELINE, ROLLBACK_ARMED, ROLLBACK_HOLD, LIVE, FREEZE_WINDOW);

    /** The rules that an exception may lift. The four that even a retreat must keep are not among them. */
    public static final List<String> LIFTABLE = List.of(
            WEIGHT_STEP,
            FIRST_EXPOSURE,
            BAKE_TIME,
            ONE_CANDIDATE,
            STABLE_EARNED,
            FROZEN_TARGET,
            DRAIN_FIRST,
            WARM_BASELINE,
            ROLLBACK_ARMED,
            ROLLBACK_HOLD,
            LIVE,
            FREEZE_WINDOW);

    private final Map<String, Value> config;
    private final List<String> problems = new ArrayList<>();

    private LimitsReader(Map<String, Value> config) {
        this.config = config;
    }

    /**
     * Reads the policy config.
     *
     * @param config each policy's properties, by policy name
     * @param rules whose settings the config may hold; those that have their own are given them
     * @throws BadConfigException if anything in it is wrong
     */
    public static Limits read(Map<String, Value> config, List<Rule> rules) {
        return new LimitsReader(config).read(rules);
    }

    private Limits read(List<Rule> rules) {
        RuleSettings.refuseStrangers(config, rules, problems);
        rules.stream()
                .filter(rule ->
                        !List.of(WEIGHT_STEP, FIRST_EXPOSURE, EXCEPTIONS).contains(rule.id()))
                .forEach(rule -> rule.configure(node(rule.id())));
        Limits limits = new Limits(
                LimitReader.read(
                        node(WEIGHT_STEP),
                        MAX_POINTS,
                        Limits.DEFAULT.maxPoints().value(),
                        100),
                LimitReader.read(
                        node(FIRST_EXPOSURE),
                        MAX_SHARE,
                        Limits.DEFAULT.maxShare().value(),
                        100),
                exceptions());
        if (!problems.isEmpty()) {
            throw new BadConfigException(problems);
        }
        return limits;
    }

    private Settings node(String policy) {
        return new Settings(policy, config.getOrDefault(policy, Values.ABSENT), problems);
    }

    private List<ExceptionEntry> exceptions() {
        Settings node = node(EXCEPTIONS);
        node.allowOnly(List.of("entries"));
        if (node.value().get("entries").isAbsent()) {
            return List.of();
        }
        return node.child("entries").items().stream()
                .map(ExceptionReader::read)
                .flatMap(Optional::stream)
                .toList();
    }

    static Set<String> liftable(Settings rules) {
        Set<String> ids = new HashSet<>();
        List<Settings> items = rules.items();
        for (Settings rule : items) {
            rule.text().filter(id -> isLiftable(rule, id)).ifPresent(ids::add);
        }
        if (items.isEmpty() && rules.value() instanceof Value.Items) {
            rules.problems()
                    .add(rules.path() + ": empty, so it lifts nothing; name one or more of "
                            + String.join(", ", LIFTABLE));
        }
        return ids;
    }

    private static boolean isLiftable(Settings node, String id) {
        if (!LIFTABLE.contains(id)) {
            node.wrong(node.value(), "a rule that an exception may lift, one of " + String.join(", ", LIFTABLE));
        }
        return LIFTABLE.contains(id);
    }
}
