package weighbridge.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import weighbridge.scenarios.Engine.Printed;

/** {@code pulumi policy analyze}: the pack on what is deployed, where nothing is about to change. */
final class AnalyzeTest {
    private static final Path PACK = Repository.POLICIES.resolve("bin/weighbridge-policies");

    @Test
    void rulesAboutAStateJudgeAndRulesAboutAChangeDoNotApply() throws IOException {
        try (Engine engine = Engine.start()) {
            engine.deployUnjudged(LatticeProgram.marked("1", "98"));

            Printed analyzed = analyze(engine);

            assertThat(analyzed.exitCode()).as(analyzed.output()).isNotZero();
            assertThat(analyzed.output())
                    .contains("cart/front: weights total 99 (v1 1, v2 98); they must total 100: add 1")
                    .doesNotContain("would rise", "weight-step", "bake-time", "first-exposure");
        }
    }

    /** Its state has the target groups of an action in another order than its marks name them. */
    @Test
    void versionsOfAwsNativeHaveTheirNames() throws IOException {
        try (Engine engine = Engine.start()) {
            engine.deployUnjudged(new NativeProgram(10, 40));

            Printed analyzed = analyze(engine);

            assertThat(analyzed.output())
                    .contains(
                            "cart/front: v2 would have 10 % and no alarm",
                            "cart/front/beta: v2 would have 40 % and no alarm")
                    .doesNotContain("v1 would have");
        }
    }

    private static Printed analyze(Engine engine) throws IOException {
        Path output = engine.scratch("analyze.log");
        List<String> arguments =
                List.of("policy", "analyze", "--stack", Engine.STACK, "--policy-pack", PACK.toString());
        return new Printed(engine.pulumi().runInto(output, engine.service(), arguments), Files.readString(output));
    }
}
