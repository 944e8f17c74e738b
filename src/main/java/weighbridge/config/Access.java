package weighbridge.config;

import java.util.List;

/** Who may call: a service, or through a network. */
public sealed interface Access {
    /** Anyone who can reach it; requests need no signature. */
    record Open() implements Access {}

    /**
     * Signed requests of these callers alone.
     *
     * @param callers at least one, each once
     */
    record Iam(List<Caller> callers) implements Access {
        public Iam {
            Valid.require(!callers.isEmpty(), "auth without callers admits nobody");
            Valid.requireUnique("caller", callers, caller -> caller);
            callers = List.copyOf(callers);
        }
    }
}
