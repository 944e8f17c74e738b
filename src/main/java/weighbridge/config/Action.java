package weighbridge.config;

import java.util.Optional;
import java.util.stream.Stream;
import weighbridge.split.TrafficSplit;
import weighbridge.split.WeightedTarget;

/** What a listener or a rule does with a request. */
public sealed interface Action {
    /**
     * Forwards to versions by weight.
     *
     * @param stable the version traffic falls back to; it need not have traffic
     * @param previous the stable before it, while it is kept
     */
    record Forward(TrafficSplit split, String stable, Optional<String> previous) implements Action {
        public Forward {
            Names.requireVersion(stable);
            Valid.require(!previous.equals(Optional.of(stable)), "previous is " + stable + ", and so is stable");
        }

        /** Stable, previous and every version with traffic; one may come twice. */
        public Stream<String> inUse() {
            Stream<String> roles = Stream.concat(Stream.of(stable), previous.stream());
            return Stream.concat(roles, split.withTraffic().stream().map(WeightedTarget::version));
        }
    }

    /**
     * Answers without a version.
     *
     * @param status HTTP status code; VPC Lattice takes 404 and 500 only
     */
    record Respond(int status) implements Action {
        public Respond {
            Valid.require(
                    status == 404 || status == 500, "VPC Lattice cannot respond " + status + ", only 404 and 500");
        }
    }
}
