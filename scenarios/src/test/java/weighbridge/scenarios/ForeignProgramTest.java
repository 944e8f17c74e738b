package weighbridge.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weighbridge.scenarios.Engine.Judged;

/** The pack on programs that are not ours: registrations made straight with the engine, marked and unmarked. */
final class ForeignProgramTest {
    private Engine engine;

    @BeforeEach
    void startEngine() throws IOException {
        engine = Engine.start();
    }

    @AfterEach
    void stopEngine() throws IOException {
        engine.close();
    }

    @Test
    void aMarkedAdvanceOf20Passes() throws IOException {
        engine.deployUnjudged(LatticeProgram.marked("90", "10"));

        Judged up = engine.judge("up", LatticeProgram.marked("70", "30"));

        assertThat(up.findings()).as(up.output()).isEmpty();
        assertThat(up.exitCode()).as(up.output()).isZero();
    }

    @Test
    void aMarkedAdvanceOf21IsRefused() throws IOException {
        engine.deployUnjudged(LatticeProgram.marked("90", "10"));

        Judged up = engine.judge("up", LatticeProgram.marked("69", "31"));

        assertThat(up.findings())
                .as(up.output())
                .containsExactly("mandatory weight-step: cart/front: v2 would rise from 10 % to 31 % (+21 points);"
                        + " at most +20 points a step: set v2 to 30 or less");
        assertThat(up.exitCode()).as(up.output()).isNotZero();
    }

    @ParameterizedTest
    @CsvSource({"89, 99", "91, 101"})
    void aTotalOtherThan100IsRefused(String first, int total) throws IOException {
        engine.deployUnjudged(LatticeProgram.marked("90", "10"));

        Judged up = engine.judge("up", LatticeProgram.marked(first, "10"));

        assertThat(up.findings())
                .as(up.output())
                .singleElement()
                .asString()
                .contains("mandatory weights-total", "" + total);
        assertThat(up.exitCode()).as(up.output()).isNotZero();
    }

    @Test
    void anUnmarkedProgramHasNoStableAndEveryRiseIsAnAdvance() throws IOException {
        engine.deployUnjudged(LatticeProgram.unmarked("40", "60"));

        Judged up = engine.judge("up", LatticeProgram.unmarked("61", "39"));

        assertThat(up.findings())
                .as(up.output())
                .singleElement()
                .asString()
                .startsWith("mandatory weight-step: ")
                .contains("(+21 points)", "weighbridge:versions");
        assertThat(up.exitCode()).as(up.output()).isNotZero();
    }

    @Test
    void addingTheMarksAloneRaisesNoShareAndPasses() throws IOException {
        engine.deployUnjudged(LatticeProgram.unmarked("90", "10"));

        Judged up = engine.judge("up", LatticeProgram.marked("90", "10"));

        assertThat(up.exitCode()).as(up.output()).isZero();
    }

    @Test
    void weightsUnknownAtPreviewAreUndecidedThereAndRefusedByUp() throws IOException {
        engine.deployUnjudged(LatticeProgram.marked("90", "10"));

        Judged preview = engine.judge("preview", LatticeProgram.markedAndUnknownAtPreview("69", "31"));
        Judged up = engine.judge("up", LatticeProgram.markedAndUnknownAtPreview("69", "31"));

        assertThat(preview.exitCode()).as(preview.output()).isZero();
        assertThat(preview.findings())
                .as(preview.output()) // Six rules cannot tell, and one says so.
                .containsExactly(
                        "advisory weights-total: cart/front: defaultAction.forwards[0].targetGroups[1].weight is not"
                                + " known yet in this preview; up will judge it");
        assertThat(up.findings())
                .as(up.output())
                .contains("mandatory weight-step: cart/front: v2 would rise from 10 % to 31 % (+21 points);"
                        + " at most +20 points a step: set v2 to 30 or less");
        assertThat(up.exitCode()).as(up.output()).isNotZero();
    }

    @Test
    void weightsUnknownAtPreviewPassInUpWhenTheyAreWithinTheLimits() throws IOException {
        engine.deployUnjudged(LatticeProgram.marked("90", "10"));

        Judged up = engine.judge("up", LatticeProgram.markedAndUnknownAtPreview("70", "30"));

        assertThat(up.exitCode()).as(up.output()).isZero();
        assertThat(up.findings()).allMatch(finding -> finding.startsWith("advisory "));
    }
}
