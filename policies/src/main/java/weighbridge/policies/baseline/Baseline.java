package weighbridge.policies.baseline;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The splits that are deployed now, as far as they could be learnt. */
public sealed interface Baseline {
    /**
     * What the state file says. An empty one is the state of a stack that has nothing yet.
     *
     * @param actions listeners and rules, those that answer by themselves included
     * @param targetGroups by id: the stack's own, and those that only an action names
     * @param resources all that splits traffic or stands behind a split, by URN
     */
    record Deployed(
            DeployedActions actions,
            Map<String, DeployedTargetGroup> targetGroups,
            Map<String, DeployedResource> resources)
            implements Baseline {
        /** The state of a stack that has nothing yet. */
        public static final Deployed NOTHING = new Deployed(DeployedActions.NONE, Map.of(), Map.of());

        public Deployed {
            targetGroups = Map.copyOf(targetGroups);
            resources = Map.copyOf(resources);
        }

        /** When Pulumi last wrote an action; empty where the state does not say. */
        public Optional<Instant> modified(DeployedAction action) {
            return Optional.ofNullable(resources.get(action.resource().urn())).flatMap(DeployedResource::modified);
        }

        /** Whether a version of that service has a deployed target group. */
        public boolean hasVersion(String service, String version) {
            return targetGroups.values().stream().anyMatch(group -> group.isVersion(service, version));
        }
    }

    /** The state could not be read, so nothing is known to be a retreat. */
    record Unreadable(String why) implements Baseline {}

    /** Nothing is about to change ({@code policy analyze}): rules about a change have nothing to judge. */
    record NoChange() implements Baseline {}

    /** The names of versions that are deployed; for messages. */
    static Set<String> names(Deployed deployed) {
        return deployed.targetGroups().values().stream()
                .flatMap(group -> group.version().stream())
                .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
    }
}
