package weighbridge.policies.pack;

import java.util.List;
import weighbridge.policies.value.Value;
import weighbridge.policies.verdict.Finding;
import weighbridge.policies.verdict.Verdict;

/** One policy of the pack. It says what it applies to first, then judges. */
public interface Rule {
    /** The id that messages, policy config and {@code docs/rules/<id>.md} share, such as {@code weight-step}. */
    String id();

    /** One sentence on what the rule refuses. */
    String description();

    /** What the rule judges; the engine's summary goes by it. */
    default Scope scope() {
        return Scope.RESOURCE;
    }

    /** How bad its violations are. */
    default Severity severity() {
        return Severity.HIGH;
    }

    /** JSON Schema of each property that the rule's policy config may have. Unknown ones are refused. */
    Value configProperties();

    /** Whether the rule looks at resources of this type; others are never given to it. */
    boolean appliesTo(String type);

    /** Whether the rule looks at resources of this type where it judges the whole stack; others are never given to it. */
    default boolean looksAt(String type) {
        return appliesTo(type);
    }

    /** Takes the rule's own policy config, which is empty where there is none. A rule without settings knows no key. */
    default void configure(Settings settings) {
        settings.allowOnly(List.of());
    }

    /** Judges a resource by its inputs, before it is created or updated. */
    Verdict judge(Resource resource);

    /** Judges what no single resource shows, such as removals. It is given the resources that it looks at, with their outputs. */
    default List<Finding> judgeStack(List<Resource> resources) {
        return List.of();
    }

    /**
     * Judges the same resources in a preview alone, beside {@link #judgeStack}: what has an id there existed before this change
     * began.
     */
    default List<Finding> judgePlan(List<Resource> resources) {
        return List.of();
    }
}
