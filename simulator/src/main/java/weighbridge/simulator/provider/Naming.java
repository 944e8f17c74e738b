package weighbridge.simulator.provider;

import java.util.Optional;
import pulumirpc.Provider.CheckRequest;
import weighbridge.simulator.provider.schema.AutoName;

/** The name that a check proposes: the stack's own where it has configured one, else the bridge's. */
final class Naming {
    private Naming() {}

    static AutoName of(CheckRequest request, Urn urn) {
        AutoName bridge = AutoName.bridge(urn.name(), request.getRandomSeed().toByteArray());
        if (!request.hasAutonaming()) {
            return bridge;
        }
        String proposed = request.getAutonaming().getProposedName();
        return switch (request.getAutonaming().getMode()) {
            case DISABLE -> Optional::empty;
            case PROPOSE, ENFORCE -> () -> Optional.of(proposed);
            case UNRECOGNIZED -> bridge;
        };
    }
}
