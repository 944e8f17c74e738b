package weighbridge.simulator.dataplane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From a {@code handler} setting to an instance. */
class HandlerLoaderTest {
    private static final ClassLoader LOADER = HandlerLoaderTest.class.getClassLoader();

    @Test
    void aHandlerWithAConstructorForItGetsTheFunctionsEnvironment() {
        Object handler = HandlerLoader.load(LOADER, Greeter.class.getName(), Map.of("GREETING", "hello"));

        assertThat(((Greeter) handler).environment).containsEntry("GREETING", "hello");
    }

    @Test
    void anyOtherIsMadeAsInLambda() {
        assertThat(HandlerLoader.load(LOADER, Plain.class.getName() + "::handleRequest", Map.of()))
                .isInstanceOf(Plain.class);
    }

    @Test
    void aMissingClassIsNamed() {
        assertThatThrownBy(() -> HandlerLoader.load(LOADER, "weighbridge.Nothing", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("handler weighbridge.Nothing cannot be made:"
                        + " java.lang.ClassNotFoundException: weighbridge.Nothing");
    }

    @Test
    void aClassThatIsNoHandlerIsRefused() {
        assertThatThrownBy(() -> HandlerLoader.load(LOADER, "java.lang.Object", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("java.lang.Object is no Lambda handler");
    }

    @Test
    void otherMethodsAreNotSimulated() {
        assertThatThrownBy(() -> HandlerLoader.load(LOADER, "weighbridge.Orders::run", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("handler weighbridge.Orders::run: the simulator calls handleRequest only");
    }

    @Test
    void aConstructorThatThrowsIsQuoted() {
        assertThatThrownBy(() -> HandlerLoader.load(LOADER, Broken.class.getName(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("handler " + Broken.class.getName()
                        + " failed in its constructor: java.lang.IllegalStateException: GREETING is missing");
    }

    /** Lambda would call the constructor without parameters, the simulator the other. */
    public static final class Greeter extends Plain {
        final Map<String, String> environment;

        public Greeter() {
            this(System.getenv());
        }

        public Greeter(Map<String, String> environment) {
            this.environment = environment;
        }
    }

    /** The least there is. */
    public static class Plain implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
            output.write("{}".getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Never gets made. */
    public static final class Broken extends Plain {
        public Broken() {
            throw new IllegalStateException("GREETING is missing");
        }
    }
}
