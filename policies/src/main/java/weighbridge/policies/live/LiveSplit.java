package weighbridge.policies.live;

import weighbridge.policies.baseline.DeployedSplit;

/** What VPC Lattice does with the requests of a deployed action, as far as it could be asked. */
public sealed interface LiveSplit {
    /** What it says. */
    record Known(DeployedSplit split) implements LiveSplit {}

    /** The listener or rule is there no more. */
    record Gone() implements LiveSplit {}

    /** Nobody can tell. */
    record Unreadable(String why) implements LiveSplit {}
}
