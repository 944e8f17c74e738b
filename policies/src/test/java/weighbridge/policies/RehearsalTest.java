package weighbridge.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class RehearsalTest {
    /** Standard error is the engine's: a rule that fails would say so in every preview. */
    @Test
    void endsAndSaysNothing() {
        PrintStream real = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            new Rehearsal().run();
        } finally {
            System.setErr(real);
        }

        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
