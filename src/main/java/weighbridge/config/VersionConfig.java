package weighbridge.config;

import java.util.Map;

/** One immutable deployment of the Lambda code that may receive traffic. */
public sealed interface VersionConfig {
    /** The version's name in stack config, such as {@code v7}. */
    String name();

    /**
     * A numbered function version that something else publishes.
     *
     * @param functionArn the numbered version's full ARN, in this stack's account and Region
     */
    record Published(String name, String functionArn) implements VersionConfig {}

    /**
     * A function version that this stack builds and owns.
     *
     * @param memory MiB
     * @param timeout seconds
     */
    record Built(
            String name,
            Code code,
            String handler,
            String runtime,
            int memory,
            int timeout,
            Map<String, String> environment)
            implements VersionConfig {}
}
