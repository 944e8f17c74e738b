package weighbridge.simulator.dataplane;

import java.util.Optional;

/**
 * A target group of type {@code LAMBDA}.
 *
 * @param functionArn the registered target with its qualifier; empty while none is registered
 */
public record TargetGroup(String id, String arn, EventStructure eventStructure, Optional<String> functionArn) {
    /** The shape of the event that a function gets ({@code lambdaEventStructureVersion}). */
    public enum EventStructure {
        V1,
        V2
    }
}
