package weighbridge.policies.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.baseline.DeployedAction;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.marks.Marks;

/**
 * A version that a change names stable or previous, and that was not that before: from the next deployment on it may have all
 * traffic at once.
 *
 * @param mark which of the two marks names it
 */
public record NewlyFree(String mark, String version) {
    /** None where nothing is deployed: a first deployment names its stable freely. */
    public static List<NewlyFree> of(LatticeAction next, Baseline baseline) {
        return baseline instanceof Baseline.Deployed deployed
                ? now(next, new Deployment(deployed))
                        .map(now -> between(next.marks(), now.marks()))
                        .orElse(List.of())
                : List.of();
    }

    /** A new rule has the stable and previous of its listener until now. */
    private static Optional<DeployedAction> now(LatticeAction next, Deployment deployment) {
        return deployment.same(next).or(() -> deployment.listenerOf(next)).filter(DeployedAction::forwards);
    }

    /** Previous may become stable at once, whatever was said of it since; stable becomes previous only if it may. */
    private static List<NewlyFree> between(Marks next, Marks now) {
        List<NewlyFree> named = new ArrayList<>();
        next.stable()
                .filter(stable -> !now.stableAndPrevious().contains(stable))
                .ifPresent(stable -> named.add(new NewlyFree(Marks.STABLE, stable)));
        next.previous()
                .filter(previous -> !now.previous().equals(Optional.of(previous)))
                .ifPresent(previous -> named.add(new NewlyFree(Marks.PREVIOUS, previous)));
        return named;
    }
}
