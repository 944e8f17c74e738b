package weighbridge.config;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** One immutable deployment of the Lambda code that may receive traffic. */
public sealed interface VersionConfig {
    /** The version's name in stack config, such as {@code v7}. */
    String name();

    /** The format of the events that VPC Lattice hands to the function. */
    Events events();

    /** Execution environments that are kept ready (provisioned concurrency); empty for none. */
    OptionalInt warm();

    /** VPC Lattice's event structure versions. */
    enum Events {
        V1,
        V2
    }

    /**
     * A numbered function version that something else publishes.
     *
     * @param functionArn the numbered version's full ARN, in this stack's account and Region
     */
    record Published(String name, String functionArn, Events events, OptionalInt warm) implements VersionConfig {
        public Published {
            Names.requireVersion(name);
            requireWarm(warm);
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
     * @param vpc the VPC that it reaches out through
     * @param environment in the order of the names
     * @param logRetention days
     */
    record Built(
            String name,
            Code code,
            String handler,
            String runtime,
            Architecture architecture,
            int memory,
            int timeout,
            Optional<VpcConfig> vpc,
            Map<String, Variable> environment,
            int logRetention,
            Events events,
            OptionalInt warm)
            implements VersionConfig {
        public Built {
            Names.requireVersion(name);
            requireWarm(warm);
            Valid.require(!handler.isBlank() && !runtime.isBlank(), "a built version needs a handler and a runtime");
            Valid.requireRange("memory", memory, 128, 10240);
            Valid.requireRange("timeout", timeout, 1, 900);
            Valid.require(logRetention > 0, "a retention of " + logRetention + " days");
            environment = Collections.unmodifiableMap(new TreeMap<>(environment));
        }
    }

    /** The processors that Lambda has. */
    enum Architecture {
        X86_64("x86_64"),
        ARM64("arm64");

        private final String id;

        Architecture(String id) {
            this.id = id;
        }

        /** As stack config and Lambda write it. */
        public String id() {
            return id;
        }
    }

    private static void requireWarm(OptionalInt warm) {
        Valid.require(warm.orElse(1) >= 1, "provisioned concurrency of " + warm.orElse(1));
    }
}
