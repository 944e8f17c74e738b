package weighbridge.policies.baseline;

import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.marks.Marks;

/**
 * An action that is deployed now.
 *
 * @param resource its outputs, as the state file has them
 * @param split its baseline split
 */
public record DeployedAction(LatticeAction resource, DeployedSplit split) {
    public Marks marks() {
        return resource.marks();
    }

    /** Whether both are one action of the state. */
    public boolean isSame(DeployedAction other) {
        return resource.urn().equals(other.resource.urn());
    }

    public boolean forwards() {
        return !(split instanceof DeployedSplit.Responds);
    }
}
