package weighbridge;

import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * What the SDK tells the engine it also writes to stderr (pulumi-java, {@code DeploymentImpl.DefaultEngineLogger}). The
 * engine shows it already, so that every report would stand there twice.
 */
final class SdkEcho {
    /** Held, since the JDK forgets the settings of a logger that nobody refers to. */
    private static final Logger LOGGER = Logger.getLogger("com.pulumi.deployment.internal.DeploymentImpl");

    private SdkEcho() {}

    /** Leaves the engine's telling alone, and whatever else the SDK has to say. */
    static void silence() {
        LOGGER.setFilter(SdkEcho::isNoEcho);
    }

    private static boolean isNoEcho(LogRecord message) {
        String source = message.getSourceClassName();
        return source == null || !source.endsWith("$DefaultEngineLogger");
    }
}
