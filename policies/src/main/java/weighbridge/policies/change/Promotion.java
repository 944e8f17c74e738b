package weighbridge.policies.change;

import java.util.List;
import java.util.Optional;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.baseline.DeployedAction;
import weighbridge.policies.baseline.DeployedSplit;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.marks.Marks;
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
        Optional<String> to = new Marks(next.tags()).get(Marks.STABLE);
        return deployment
                .same(next)
                .filter(DeployedAction::forwards)
                .filter(now -> now.marks().get(Marks.STABLE).isPresent()
                        && to.isPresent()
                        && !now.marks().get(Marks.STABLE).equals(to))
                .map(now -> between(next, now, to.get(), deployment));
    }

    private static Promotion between(LatticeAction next, DeployedAction now, String to, Deployment deployment) {
        String from = now.marks().get(Marks.STABLE).orElseThrow();
        List<Lacking> lacking = deployment.withTheStableOf(now).stream()
                .map(action -> new Lacking(Labels.of(action.resource()), share(action, to)))
                .filter(action -> !action.share().equals(Optional.of(EVERYTHING)))
                .toList();
        return new Promotion(
                Labels.of(next),
                now.marks().get(Marks.ACTION).orElse(Labels.of(next)),
                from,
                to,
                now.marks().get(Marks.PREVIOUS).equals(Optional.of(to)),
                lacking);
    }

    private static Optional<Fraction> share(DeployedAction action, String version) {
        return action.split() instanceof DeployedSplit.Forwards forwards
                ? Optional.of(forwards.shares().of(version))
                : Optional.empty();
    }
}
