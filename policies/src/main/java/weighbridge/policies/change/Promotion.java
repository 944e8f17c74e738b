package weighbridge.policies.change;

import java.util.List;
import java.util.Optional;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.baseline.DeployedAction;
import weighbridge.policies.baseline.DeployedSplit;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.split.Fraction;

/**
 * A change of the mark that says which version a deployed action falls back to.
 *
 * @param label how messages name the action
 * @param action the deployed mark; limits and exceptions go by it
 * @param isReturn whether the new stable is the deployed previous
 * @param lacking the deployed actions with the same stable in which the new one does not have everything
 */
public record Promotion(String label, String action, String from, String to, boolean isReturn, List<Lacking> lacking) {
    /** An action in which a version has less than 100 %; empty where nobody can tell what it has. */
    public record Lacking(String action, Optional<Fraction> share) {}

    private static final Fraction EVERYTHING = Fraction.of(100);

    public Promotion {
        lacking = List.copyOf(lacking);
    }

    /** What becomes of an action's stable; empty where it stays, or is none yet. */
    public static Optional<Promotion> of(LatticeAction next, Baseline.Deployed deployed) {
        Deployment deployment = new Deployment(deployed);
        Optional<String> to = next.marks().stable();
        Optional<DeployedAction> now = deployment.same(next);
        boolean changes = to.isPresent()
                && now.isPresent()
                && now.get().forwards()
                && now.get().marks().stable().isPresent()
                && !now.get().marks().stable().equals(to);
        return changes ? Optional.of(between(next, now.get(), to.get(), deployment)) : Optional.empty();
    }

    private static Promotion between(LatticeAction next, DeployedAction now, String to, Deployment deployment) {
        String from = now.marks().stable().orElseThrow();
        List<Lacking> lacking = deployment.withTheStableOf(now).stream()
                .map(action -> new Lacking(Labels.of(action.resource()), share(action, to)))
                .filter(action -> !action.share().equals(Optional.of(EVERYTHING)))
                .toList();
        return new Promotion(
                Labels.of(next),
                now.marks().action().orElse(Labels.of(next)),
                from,
                to,
                now.marks().previous().equals(Optional.of(to)),
                lacking);
    }

    private static Optional<Fraction> share(DeployedAction action, String version) {
        return action.split() instanceof DeployedSplit.Forwards forwards
                ? Optional.of(forwards.shares().of(version))
                : Optional.empty();
    }
}
