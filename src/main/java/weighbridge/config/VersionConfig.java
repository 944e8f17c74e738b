package weighbridge.config;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** One immutable deployment of the Lambda code that may receive traffic. */
public sealed interface VersionConfig {
    /** The version's name in stack config, such as {@code v7}. */
    String name();

    /**
     * A numbered function version that something else publishes.
     *
     * @param functionArn the numbered version's full ARN, in this stack's account and Region
     */
    record Published(String name, String functionArn) implements VersionConfig {
        public Published {
            Names.requireVersion(name);
            Valid.require(
                    functionArn.matches("arn:[a-z-]+:lambda:[a-z0-9-]+:[0-9]{12}:function:[a-zA-Z0-9_-]+:[0-9]+"),
                    "'" + functionArn + "' is not the ARN of a numbered function version");
        }
    }

    /**
     * A function version that this stack builds and owns.
     *
     * @param memory MiB, 128 to 10240
     * @param timeout seconds, 1 to 900
     * @param environment in the order of the names
     */
    record Built(
            String name,
            Code code,
            String handler,
            String runtime,
            int memory,
            int timeout,
            Map<String, String> environment)
            implements VersionConfig {
        public Built {
            Names.requireVersion(name);
            Valid.require(!handler.isBlank() && !runtime.isBlank(), "a built version needs a handler and a runtime");
            Valid.requireRange("memory", memory, 128, 10240);
            Valid.requireRange("timeout", timeout, 1, 900);
            environment = Collections.unmodifiableMap(new TreeMap<>(environment));
        }

        /** Without the environment's values, which are nobody's to print. */
        @Override
        public String toString() {
            return "Built[name=%s, code=%s, handler=%s, runtime=%s, memory=%d, timeout=%d, environment=%s]"
                    .formatted(name, code, handler, runtime, memory, timeout, environment.keySet());
        }
    }
}
