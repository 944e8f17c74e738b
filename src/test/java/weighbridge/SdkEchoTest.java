package weighbridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.deployment.internal.DeploymentImpl.DefaultEngineLogger;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SdkEchoTest {
    private static final Logger LOGGER = Logger.getLogger("com.pulumi.deployment.internal.DeploymentImpl");

    private final List<String> written = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord message) {
            written.add(message.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOGGER.setUseParentHandlers(false);
        LOGGER.addHandler(handler);
    }

    @AfterEach
    void restore() {
        LOGGER.removeHandler(handler);
        LOGGER.setUseParentHandlers(true);
        LOGGER.setFilter(null);
    }

    @Test
    void what_the_engine_is_told_is_not_written_as_well() {
        var sdk = new DefaultEngineLogger(LOGGER, () -> null, () -> null);

        sdk.errorAsync("1 problem in the stack config");
        assertThat(written).contains("1 problem in the stack config");
        written.clear();

        SdkEcho.silence();
        sdk.errorAsync("1 problem in the stack config");
        assertThat(written).doesNotContain("1 problem in the stack config");
    }

    @Test
    void anything_else_is_written() {
        SdkEcho.silence();

        LOGGER.severe("the engine cannot be reached");

        assertThat(written).containsExactly("the engine cannot be reached");
    }
}
