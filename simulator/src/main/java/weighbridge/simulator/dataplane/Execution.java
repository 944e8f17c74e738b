package weighbridge.simulator.dataplane;

import java.time.Duration;
import java.util.Optional;

/**
 * One invocation of a handler that has ended.
 *
 * @param duration the handler's own time
 * @param init what the execution environment took to start, on its first invocation alone. A provisioned one started
 *     before
 * @param provisioned whether provisioned concurrency held the environment ready
 */
public record Execution(InvokeOutcome outcome, Duration duration, Optional<Duration> init, boolean provisioned) {}
