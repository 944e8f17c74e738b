package weighbridge.policies.baseline;

import java.time.Instant;
import java.util.Optional;
import weighbridge.policies.value.Value;

/**
 * A resource that is deployed now, as the state file has it.
 *
 * @param id the provider's id; empty for a component
 * @param inputs what the program wrote; absent for a rule of the {@code aws} provider
 * @param modified when Pulumi last wrote it; empty where the state does not say
 */
public record DeployedResource(
        String urn, String type, String id, Value inputs, Value outputs, Optional<Instant> modified) {}
