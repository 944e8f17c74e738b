package weighbridge.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import weighbridge.scenarios.Engine.Judged;
import weighbridge.scenarios.Engine.Printed;

/**
 * What people do to one stack, under the limits of prod unless said otherwise; each is a row of a table. Nobody is stuck: below
 * what is refused stands the way that passes.
 */
final class Operations {
    static final String UP = "`./weighbridge up -s prod`";
    static final String REVERT = "`git revert <commit>`; " + UP;
    static final String EXCEPTION = "[the exception](#the-exception), merged; " + UP;
    private static final String NEXT_ROW = "the next row";

    private final Engine engine;
    private final OperationsTable table;
    private StackYaml now;
    private Path limits;
    private boolean isDeployed;
    private boolean isStuck;

    /** @param file the stack file of a stack that is not deployed yet */
    Operations(Engine engine, OperationsTable table, StackYaml file) throws IOException {
        this.engine = engine;
        this.table = table;
        this.now = file;
        limitedBy(ProdLimits.committed());
    }

    /** What the stack file says that is deployed. */
    StackYaml now() {
        return now;
    }

    /** From now on. */
    void limitedBy(ProdLimits other) throws IOException {
        limits = other.writeTo(engine.scratch("limits.prod.json"));
    }

    /** Deploys a change unjudged: how the stack came to be as it is. */
    void given(String change) throws IOException {
        now = now.with(StackYaml.of(change));
        engine.deployUnjudged(now);
        isDeployed = true;
    }

    /** Deploys a change, and previews its revert. */
    void step(String operation, String change) throws IOException {
        StackYaml before = now;
        deployed(operation, change);
        passes("revert of: " + operation, before, REVERT);
    }

    void deployed(String operation, String change) throws IOException {
        deployed(operation, change, UP);
    }

    void deployed(String operation, String change, String run) throws IOException {
        StackYaml changed = now.with(StackYaml.of(change));
        passed(operation, changed, judged("up", changed), run);
        now = changed;
        isDeployed = true;
    }

    void passes(String operation, String change) throws IOException {
        passes(operation, change, UP);
    }

    void passes(String operation, String change, String run) throws IOException {
        passes(operation, now.with(StackYaml.of(change)), run);
    }

    void passes(String operation, StackYaml changed, String run) throws IOException {
        passed(operation, changed, judged("preview", changed), run);
    }

    void refused(String operation, String change, String... rules) throws IOException {
        refused(operation, now.with(StackYaml.of(change)), rules);
    }

    void refused(String operation, StackYaml changed, String... rules) throws IOException {
        Judged preview = judged("preview", changed);
        List<Refusal> refusals = Refusal.of(preview);
        assertThat(refusals)
                .as(operation + "\n" + preview.output())
                .extracting(Refusal::rule)
                .containsExactly(rules);
        stuck(operation, changed, Refusal.shown(refusals));
    }

    void refused(PulumiRefusal why, String operation, String change) throws IOException {
        StackYaml changed = now.with(StackYaml.of(change));
        Judged up = judged("up", changed);
        assertThat(up.passed()).as(operation + "\n" + up.output()).isFalse();
        stuck(operation, changed, why.adviceIn(up.output()));
    }

    /** A command of Pulumi, which loads no pack. */
    void refused(PulumiRefusal why, String operation, List<String> command) throws IOException {
        Printed printed = pulumi(command);
        assertThat(printed.exitCode()).as(operation + "\n" + printed.output()).isNotZero();
        stuck(operation, now, why.adviceIn(printed.output()));
    }

    void commanded(String operation, List<String> command) throws IOException {
        Printed printed = pulumi(command);
        assertThat(printed.exitCode()).as(operation + "\n" + printed.output()).isZero();
        row(operation, now, "passes", "`pulumi " + String.join(" ", command) + " -s prod`");
    }

    /** Deploys a change; AWS refuses some of it, so that it is half done. */
    void breaksOff(String change, String because) throws IOException {
        Judged up = judged("up", now.with(StackYaml.of(change)));
        assertThat(up.passed()).as(up.output()).isFalse();
        assertThat(up.output()).contains(because);
    }

    /** The page shows all this, and nobody was left without a way. */
    void areOnThePage() throws IOException {
        assertThat(isStuck).as("the last one is refused, and no way is shown").isFalse();
        table.isOnThePage();
    }

    private Judged judged(String command, StackYaml stack) throws IOException {
        engine.write(stack);
        List<String> arguments = new ArrayList<>(List.of("--policy-pack-config", limits.toString()));
        if (command.equals("up")) {
            arguments.add("--yes");
        }
        return engine.judge(command, arguments);
    }

    private Printed pulumi(List<String> command) throws IOException {
        Path log = engine.scratch("pulumi.log");
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(List.of("--yes", "--stack", Engine.STACK));
        int exitCode = engine.pulumi().runInto(log, engine.service(), arguments);
        return new Printed(exitCode, Files.readString(log));
    }

    private void passed(String operation, StackYaml changed, Judged judged, String run) {
        assertThat(judged.passed()).as(operation + "\n" + judged.output()).isTrue();
        row(operation, changed, judged.findings().isEmpty() ? "passes" : "passes, with a warning", run);
    }

    private void stuck(String operation, StackYaml changed, String verdict) {
        row(operation, changed, verdict, NEXT_ROW);
        isStuck = true;
    }

    private void row(String operation, StackYaml changed, String verdict, String run) {
        String change = StackDiff.between(now, changed);
        table.add(operation, isDeployed ? change : "a new file<br>" + change, verdict, run);
        isStuck = false;
    }
}
