package weighbridge.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weighbridge.scenarios.Engine.Judged;

/** The pack on a program that splits its traffic with {@code aws-native}, through the real engine. */
final class NativeProgramTest {
    private Engine engine;

    @BeforeEach
    void startEngine() throws IOException {
        engine = Engine.start();
        engine.deployUnjudged(new NativeProgram(10, 40));
    }

    @AfterEach
    void stopEngine() throws IOException {
        engine.close();
    }

    @Test
    void stepsAreRefusedInTheListenerAndInTheRule() throws IOException {
        Judged up = engine.judge("up", new NativeProgram(31, 61));

        assertThat(up.findings())
                .as(up.output())
                .filteredOn(finding -> finding.contains("weight-step"))
                .containsExactly(
                        "mandatory weight-step: cart/front/beta: v2 would rise from 40 % to 61 % (+21 points);"
                                + " at most +20 points a step: set v2 to 60 or less",
                        "mandatory weight-step: cart/front: v2 would rise from 10 % to 31 % (+21 points);"
                                + " at most +20 points a step: set v2 to 30 or less");
        assertThat(up.passed()).isFalse();
    }

    @Test
    void aRetreatPasses() throws IOException {
        Judged up = engine.judge("up", new NativeProgram(0, 0));

        assertThat(up.findings()).as(up.output()).noneMatch(finding -> finding.startsWith("mandatory "));
        assertThat(up.passed()).as(up.output()).isTrue();
    }
}
