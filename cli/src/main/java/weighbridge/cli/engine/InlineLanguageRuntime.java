package weighbridge.cli.engine;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.protobuf.Empty;
import com.pulumi.deployment.internal.DeploymentInstanceHolder;
import com.pulumi.deployment.internal.InlineDeploymentSettings;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletionException;
import pulumirpc.Language.GetRequiredPackagesRequest;
import pulumirpc.Language.GetRequiredPackagesResponse;
import pulumirpc.Language.LanguageHandshakeRequest;
import pulumirpc.Language.LanguageHandshakeResponse;
import pulumirpc.Language.RunRequest;
import pulumirpc.Language.RunResponse;
import pulumirpc.LanguageRuntimeGrpc.LanguageRuntimeImplBase;
import pulumirpc.Plugin.PluginInfo;
import weighbridge.EngineConfig;
import weighbridge.run.ProgramRun;

/** Answers the engine's calls to a language host by running the program in this JVM. */
final class InlineLanguageRuntime extends LanguageRuntimeImplBase {
    /** What the SDK's runner returns when it has already shown the user what is wrong. */
    private static final int LOGGED_FOR_THE_USER = 32;

    private final InlineProgram program;

    InlineLanguageRuntime(InlineProgram program) {
        this.program = program;
    }

    /** Without it the engine does not attach to a host that it was not started with. */
    @Override
    public void handshake(LanguageHandshakeRequest request, StreamObserver<LanguageHandshakeResponse> answer) {
        answer.onNext(LanguageHandshakeResponse.getDefaultInstance());
        answer.onCompleted();
    }

    /** None: the engine fetches a provider when the program first names it. */
    @Override
    public void getRequiredPackages(
            GetRequiredPackagesRequest request, StreamObserver<GetRequiredPackagesResponse> answer) {
        answer.onNext(GetRequiredPackagesResponse.getDefaultInstance());
        answer.onCompleted();
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<PluginInfo> answer) {
        answer.onNext(PluginInfo.newBuilder().setVersion("1.0.0").build());
        answer.onCompleted();
    }

    @Override
    public void run(RunRequest request, StreamObserver<RunResponse> answer) {
        try (MonitorRelay relay = new MonitorRelay(request.getMonitorAddress())) {
            answer.onNext(outcome(request, relay.address()));
            answer.onCompleted();
        } catch (IOException e) {
            answer.onError(Status.UNAVAILABLE
                    .withDescription("cannot reach the engine's monitor at " + request.getMonitorAddress())
                    .withCause(e)
                    .asException());
        } finally {
            DeploymentInstanceHolder.internalUnsafeDestroyInstance();
        }
    }

    /** An engine that goes away in the middle, as at Ctrl-C, is no defect of the program and gets no stack trace. */
    private RunResponse outcome(RunRequest request, String monitorAddress) {
        try {
            return responseFor(runProgram(request, monitorAddress));
        } catch (CompletionException e) {
            return RunResponse.newBuilder()
                    .setError("the program lost the engine: " + e.getCause().getMessage())
                    .build();
        }
    }

    private int runProgram(RunRequest request, String monitorAddress) {
        EngineConfig config = new EngineConfig(request.getConfigMap(), Set.copyOf(request.getConfigSecretKeysList()));
        InlineDeploymentSettings settings = InlineDeploymentSettings.builder()
                .engineAddr(request.getArgs(0))
                .monitorAddr(monitorAddress)
                .organization(request.getOrganization())
                .project(request.getProject())
                .stack(request.getStack())
                .isDryRun(request.getDryRun())
                .config(ImmutableMap.copyOf(config.values()))
                .configSecretKeys(ImmutableSet.copyOf(config.secretKeys()))
                .build();
        return ProgramRun.inline(settings, program.with(config, Path.of(request.getPwd())));
    }

    private static RunResponse responseFor(int exitCode) {
        return switch (exitCode) {
            case 0 -> RunResponse.getDefaultInstance();
            case LOGGED_FOR_THE_USER ->
                RunResponse.newBuilder()
                        .setError("the program refused its config")
                        .setBail(true)
                        .build();
            default ->
                RunResponse.newBuilder()
                        .setError("the program ended with code " + exitCode)
                        .build();
        };
    }
}
