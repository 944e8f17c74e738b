package weighbridge.cli.engine;

import com.pulumi.Context;
import java.nio.file.Path;
import java.util.function.Consumer;
import weighbridge.EngineConfig;

/** A program that runs in this JVM. */
@FunctionalInterface
public interface InlineProgram {
    /**
     * Gives what one run of the engine is to declare.
     *
     * @param config what the engine hands it
     * @param folder where the engine runs programs of this project
     * @return what declares the resources
     */
    Consumer<Context> with(EngineConfig config, Path folder);
}
