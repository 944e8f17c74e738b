package weighbridge.policies.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.lattice.ActionInput;
import weighbridge.policies.lattice.Identifiers;
import weighbridge.policies.lattice.LatticeAction;

/**
 * Finds the actions that a change imports: the engine takes over what exists, and in the same change makes it what the program
 * says (pulumi v3.259.0, {@code ImportStep} and the update after it). What it serves until then is in no state.
 *
 * <p>A preview tells them by their ARN: a new one has none yet. So does what a program only reads, which is no change, but of
 * that no rule is asked by itself.
 */
public final class ImportedActions {
    private static final String WHY =
            "it exists already and this change imports it, so no state says what it sends where;"
                    + " pulumi import takes it over as it is, and the change after that is judged";

    private final Set<String> askedAbout = ConcurrentHashMap.newKeySet();

    /** Notes an action that the engine is about to make, change or import. */
    public void ask(LatticeAction action) {
        askedAbout.add(action.urn());
    }

    /**
     * The judgement on each imported action that sends requests to versions.
     *
     * @param planned the stack's actions as the preview leaves them
     */
    public List<RemovedRules.TakeOver> find(List<LatticeAction> planned, Baseline baseline, ChangeFinder finder) {
        if (!(baseline instanceof Baseline.Deployed deployed)) {
            return List.of();
        }
        Deployment deployment = new Deployment(deployed);
        List<RemovedRules.TakeOver> found = new ArrayList<>();
        for (LatticeAction action : planned) {
            if (deployment.sameResource(action).isEmpty() && askedAbout.contains(action.urn()) && exists(action)) {
                blind(action, finder.find(action, baseline)).ifPresent(found::add);
            }
        }
        return found;
    }

    private static boolean exists(LatticeAction action) {
        return action.action() instanceof ActionInput.Forward
                && Identifiers.id(action.properties().get("arn")).isPresent();
    }

    /** Of one that is broken, or not known yet, its own verdict says so. */
    private static Optional<RemovedRules.TakeOver> blind(LatticeAction action, Judgement judgement) {
        return judgement instanceof Judgement.Known known
                ? Optional.of(new RemovedRules.TakeOver(
                        action.urn(),
                        new Judgement.Blind(
                                known.change().label(), WHY, known.change().nextByName())))
                : Optional.empty();
    }
}
