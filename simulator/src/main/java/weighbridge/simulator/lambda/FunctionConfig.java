package weighbridge.simulator.lambda;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What can be configured of a function.
 *
 * @param timeout seconds, 1 to 900
 * @param memory MiB, 128 to 10240
 * @param architectures one of {@code x86_64} and {@code arm64}
 */
public record FunctionConfig(
        Optional<String> handler,
        Optional<String> runtime,
        String role,
        int timeout,
        int memory,
        Map<String, String> environment,
        List<String> architectures,
        Optional<VpcSettings> vpc,
        Optional<String> description) {
    public FunctionConfig {
        environment = Map.copyOf(environment);
        architectures = List.copyOf(architectures);
    }
}
