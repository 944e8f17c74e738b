package weighbridge.policies.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static pulumirpc.AnalyzerOuterClass.PolicySeverity.POLICY_SEVERITY_CRITICAL;
import static pulumirpc.AnalyzerOuterClass.PolicySeverity.POLICY_SEVERITY_HIGH;
import static pulumirpc.AnalyzerOuterClass.PolicyType.POLICY_TYPE_RESOURCE;
import static pulumirpc.AnalyzerOuterClass.PolicyType.POLICY_TYPE_STACK;
import static pulumirpc.AnalyzerOuterClass.PolicyType.POLICY_TYPE_UNKNOWN;
import static weighbridge.policies.process.Inputs.listener;
import static weighbridge.policies.process.Inputs.number;
import static weighbridge.policies.process.Inputs.secret;
import static weighbridge.policies.process.Inputs.stack;
import static weighbridge.policies.process.Inputs.text;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import pulumirpc.AnalyzerGrpc.AnalyzerBlockingStub;
import pulumirpc.AnalyzerOuterClass.AnalyzeDiagnostic;
import pulumirpc.AnalyzerOuterClass.AnalyzeResponse;
import pulumirpc.AnalyzerOuterClass.AnalyzerHandshakeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerInfo;
import pulumirpc.AnalyzerOuterClass.AnalyzerStackConfigureRequest;
import pulumirpc.AnalyzerOuterClass.ConfigureAnalyzerRequest;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;
import pulumirpc.AnalyzerOuterClass.PolicyConfig;
import pulumirpc.AnalyzerOuterClass.PolicyInfo;
import pulumirpc.AnalyzerOuterClass.PolicyNotApplicable;
import weighbridge.policies.WeighbridgePack;
import weighbridge.policies.pack.Rule;

/** Every call that engine 3.259 makes, over the wire, to the packaged pack. */
@Timeout(60)
final class ProtocolIT {
    private static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    @TempDir
    Path scratch;

    private PackProcess pack;
    private AnalyzerBlockingStub engine;

    @AfterEach
    void stop() {
        if (pack != null) {
            pack.close();
        }
    }

    @Test
    void theEngineLearnsWhatThePackIs() throws IOException {
        start(FakePulumi.printing(scratch, 90, 10));

        assertThat(engine.getPluginInfo(Empty.getDefaultInstance()).getVersion())
                .isEqualTo(WeighbridgePack.create().version());
        AnalyzerInfo info = engine.getAnalyzerInfo(Empty.getDefaultInstance());
        assertThat(info.getName()).isEqualTo("weighbridge");
        assertThat(info.getSupportsConfig()).isTrue();
        assertThat(info.getPoliciesList())
                .extracting(PolicyInfo::getName)
                .containsExactlyElementsOf(
                        WeighbridgePack.create().rules().stream().map(Rule::id).toList());
        assertThat(info.getPoliciesList())
                .extracting(PolicyInfo::getEnforcementLevel)
                .containsOnly(EnforcementLevel.MANDATORY);
        assertThat(info.getPoliciesList())
                .filteredOn(policy -> List.of("weights-total", "weight-step", "one-candidate", "bake-time")
                        .contains(policy.getName()))
                .extracting(PolicyInfo::getName, PolicyInfo::getSeverity, PolicyInfo::getPolicyType)
                .containsExactlyInAnyOrder(
                        tuple("weights-total", POLICY_SEVERITY_CRITICAL, POLICY_TYPE_RESOURCE),
                        tuple("weight-step", POLICY_SEVERITY_HIGH, POLICY_TYPE_UNKNOWN),
                        tuple("one-candidate", POLICY_SEVERITY_HIGH, POLICY_TYPE_STACK),
                        tuple("bake-time", POLICY_SEVERITY_HIGH, POLICY_TYPE_RESOURCE));
    }

    @Test
    void anAdvanceThatIsTooBigIsRefusedAgainstTheExportedState() throws IOException {
        start(FakePulumi.printing(scratch, 90, 10));
        configureStack(true);

        AnalyzeResponse response = engine.analyze(listener(number(40), number(60)));

        assertThat(response.getDiagnosticsList()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.getPolicyName()).isEqualTo("weight-step");
            assertThat(diagnostic.getEnforcementLevel()).isEqualTo(EnforcementLevel.MANDATORY);
            assertThat(diagnostic.getUrn()).isEqualTo(Inputs.LISTENER_URN);
            assertThat(diagnostic.getMessage())
                    .isEqualTo("orders/https: v8 would rise from 10 % to 60 % (+50 points); at most +20 points a step:"
                            + " set v8 to 30 or less");
        });
    }

    @Test
    void thePolicyConfigSetsTheLimits() throws IOException {
        start(FakePulumi.printing(scratch, 90, 10));
        engine.configure(config("weight-step", "maxPoints", number(50)));
        configureStack(false);

        assertThat(engine.analyze(listener(number(40), number(60))).getDiagnosticsList())
                .isEmpty();
        assertThat(engine.analyze(listener(number(39), number(61))).getDiagnosticsList())
                .extracting(AnalyzeDiagnostic::getPolicyName)
                .containsExactly("weight-step");
    }

    @Test
    void aWrongPolicyConfigIsRefusedWithItsKey() throws IOException {
        start(FakePulumi.printing(scratch, 90, 10));

        assertThatThrownBy(() -> engine.configure(config("weight-step", "maxPoint", number(50))))
                .isInstanceOfSatisfying(StatusRuntimeException.class, e -> {
                    assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
                    assertThat(e.getStatus().getDescription())
                            .isEqualTo(
                                    "policy config is wrong:\n  weight-step.maxPoint: unknown key; known are maxPoints,"
                                            + " actions: remove or rename it");
                });
    }

    @Test
    void secretWeightsAreJudgedAsWhatTheyAre() throws IOException {
        start(FakePulumi.printing(scratch, 90, 10));
        configureStack(false);

        assertThat(engine.analyze(listener(number(69), secret(number(31)))).getDiagnosticsList())
                .extracting(AnalyzeDiagnostic::getPolicyName)
                .containsExactly("weight-step");
    }

    @Test
    void anUnknownWeightIsAdvisoryInAPreviewAndRefusedInAnUpdate() throws IOException {
        start(FakePulumi.printing(scratch, 90, 10));

        configureStack(true);
        assertThat(engine.analyze(listener(number(90), text(UNKNOWN))).getDiagnosticsList())
                .isNotEmpty()
                .allSatisfy(diagnostic -> {
                    assertThat(diagnostic.getEnforcementLevel()).isEqualTo(EnforcementLevel.ADVISORY);
                    assertThat(diagnostic.getMessage())
                            .isEqualTo(
                                    "orders/https: defaultAction.forwards[0].targetGroups[1].weight is not known yet in"
                                            + " this preview; up will judge it");
                });

        configureStack(false);
        assertThat(engine.analyze(listener(number(90), secret(text(UNKNOWN)))).getDiagnosticsList())
                .isNotEmpty()
                .extracting(AnalyzeDiagnostic::getEnforcementLevel)
                .containsOnly(EnforcementLevel.MANDATORY);
    }

    /** {@code policy analyze} makes no ConfigureStack call: nothing is changing. */
    @Test
    void withoutAStackTheRulesAboutAChangeDoNotApplyAndTheOthersJudge() throws IOException {
        start(FakePulumi.running(scratch, "touch \"$0.ran\""));

        AnalyzeResponse response = engine.analyze(listener(number(40), number(59)));

        assertThat(response.getDiagnosticsList())
                .extracting(AnalyzeDiagnostic::getPolicyName)
                .containsExactly("weights-total");
        assertThat(response.getNotApplicableList())
                .extracting(PolicyNotApplicable::getPolicyName)
                .contains("weight-step", "first-exposure");
        assertThat(scratch.resolve("fake/pulumi.ran")).doesNotExist();
    }

    @Test
    void anUnreadableStateRefusesAlsoWhatMayBeARetreat() throws IOException {
        start(FakePulumi.running(scratch, "echo 'error: the bucket is gone' >&2; exit 255"));
        configureStack(false);

        assertThat(engine.analyze(listener(number(100), number(0))).getDiagnosticsList())
                .isNotEmpty()
                .allSatisfy(diagnostic -> {
                    assertThat(diagnostic.getEnforcementLevel()).isEqualTo(EnforcementLevel.MANDATORY);
                    assertThat(diagnostic.getMessage())
                            .startsWith("orders/https: the deployed splits are unreadable (pulumi stack export --stack"
                                    + " organization/shop/dev: exit code 255: error: the bucket is gone), so nothing is known"
                                    + " to be a retreat");
                });
    }

    @Test
    void theWholeStackAndRemediationsAreAnsweredToo() throws IOException {
        start(FakePulumi.printing(scratch, 90, 10));
        configureStack(true);

        assertThat(engine.analyzeStack(stack(number(100), number(0))).getDiagnosticsList())
                .allSatisfy(ProtocolIT::saysThatTheTargetGroupsAreElsewhere);
        assertThat(engine.remediate(listener(number(40), number(60))).getRemediationsCount())
                .isZero();
    }

    /** gRPC's own limit is 4 MiB, which the outputs of a big stack pass. */
    @Test
    void aStackOfManyMebibytesIsAccepted() throws IOException {
        start(FakePulumi.printing(scratch, 90, 10));
        configureStack(true);
        var big = stack(number(100), number(0)).toBuilder();
        big.addResourcesBuilder()
                .setType("aws:s3/bucketObject:BucketObject")
                .setProperties(Struct.newBuilder().putFields("content", text("x".repeat(20 << 20))));

        assertThat(engine.analyzeStack(big.build()).getDiagnosticsList())
                .isNotEmpty()
                .allSatisfy(ProtocolIT::saysThatTheTargetGroupsAreElsewhere);
    }

    private static void saysThatTheTargetGroupsAreElsewhere(AnalyzeDiagnostic diagnostic) {
        assertThat(diagnostic.getEnforcementLevel()).isEqualTo(EnforcementLevel.ADVISORY);
        assertThat(diagnostic.getMessage()).contains("has a target group that is not in this stack");
    }

    private void start(FakePulumi pulumi) throws IOException {
        pack = PackProcess.start(scratch, List.of(PackProcess.LAUNCHER.toString()), pulumi.environment());
        engine = pack.engine();
        engine.handshake(AnalyzerHandshakeRequest.newBuilder()
                .setEngineAddress("127.0.0.1:1")
                .setRootDirectory(scratch.toString())
                .setProgramDirectory(scratch.toString())
                .build());
    }

    private void configureStack(boolean preview) {
        engine.configureStack(AnalyzerStackConfigureRequest.newBuilder()
                .setOrganization("organization")
                .setProject("shop")
                .setStack("dev")
                .setDryRun(preview)
                .build());
    }

    private static ConfigureAnalyzerRequest config(String policy, String key, com.google.protobuf.Value value) {
        return ConfigureAnalyzerRequest.newBuilder()
                .putPolicyConfig(
                        policy,
                        PolicyConfig.newBuilder()
                                .setEnforcementLevel(EnforcementLevel.MANDATORY)
                                .setProperties(Struct.newBuilder().putFields(key, value))
                                .build())
                .build();
    }
}
