package weighbridge.policies.hold;

import java.util.List;
import java.util.Optional;

/** The holds of a service, as far as they could be read. */
public sealed interface Holds {
    /** All that there are; none where nothing was ever rolled back. */
    record Known(List<Hold> holds) implements Holds {
        public Known {
            holds = List.copyOf(holds);
        }

        /** The hold that keeps a version from advancing. */
        public Optional<Hold> on(String version) {
            return holds.stream()
                    .filter(hold -> hold.version().equals(version) && !hold.released())
                    .findFirst();
        }
    }

    /** Nobody can tell. */
    record Unreadable(String why) implements Holds {}
}
