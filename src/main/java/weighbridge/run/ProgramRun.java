package weighbridge.run;

import com.pulumi.Config;
import com.pulumi.Context;
import com.pulumi.context.internal.ConfigContextInternal;
import com.pulumi.context.internal.ContextInternal;
import com.pulumi.context.internal.LoggingContextInternal;
import com.pulumi.context.internal.OutputContextInternal;
import com.pulumi.core.internal.OutputFactory;
import com.pulumi.deployment.internal.DeploymentImpl;
import com.pulumi.deployment.internal.DeploymentImpl.DeploymentState;
import com.pulumi.deployment.internal.DeploymentInstanceHolder;
import com.pulumi.deployment.internal.DeploymentInstanceInternal;
import com.pulumi.deployment.internal.InlineDeploymentSettings;
import com.pulumi.internal.PulumiInternal;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs a program as {@code com.pulumi.Pulumi} does, with a {@link QuietRunner}. The SDK has no public way to give it a runner;
 * what stands here is what its {@code PulumiInternal} does (pulumi-java 1.36.1).
 */
public final class ProgramRun {
    private ProgramRun() {}

    /**
     * In a process that the language host has started.
     *
     * @return the exit code for the process
     */
    public static int inOwnProcess(Consumer<Context> program) {
        return run(DeploymentState.fromEnvironment(), program);
    }

    /**
     * For an engine that runs beside this process.
     *
     * @return the exit code that a process of its own would end with
     */
    public static int inline(InlineDeploymentSettings settings, Consumer<Context> program) {
        return run(DeploymentState.fromInline(settings), program);
    }

    private static int run(DeploymentState state, Consumer<Context> program) {
        state.runner = new QuietRunner(state.runner);
        var deployment = new DeploymentImpl(state);
        DeploymentInstanceHolder.setInstance(new DeploymentInstanceInternal(deployment));
        return new PulumiInternal(state.runner, context(deployment))
                .runAsync(program)
                .join();
    }

    private static ContextInternal context(DeploymentImpl deployment) {
        return new ContextInternal(
                deployment.getOrganizationName(),
                deployment.getProjectName(),
                deployment.getStackName(),
                new LoggingContextInternal(deployment.getLog()),
                new ConfigContextInternal(
                        deployment.getProjectName(), name -> new Config(deployment.getConfig(), name)),
                new OutputContextInternal(new OutputFactory(deployment.getRunner())),
                List.of());
    }
}
