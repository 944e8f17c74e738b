package weighbridge.policies.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.Logger;
import pulumirpc.AnalyzerOuterClass.AnalyzeDiagnostic;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeResponse;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;
import weighbridge.policies.pack.Pack;

/** Judges in an update, where what is undecided refuses; no rule may fail, and the answer must be one that can be sent. */
record Judging(Judge judge) {
    // It warns, at length, of each text that is no Unicode; some of these tests' texts are none.
    private static final Logger PROTOBUF = Logger.getLogger("com.google.protobuf.CodedOutputStream");

    static {
        PROTOBUF.setLevel(Level.OFF);
    }

    static Judging of(Pack pack) {
        return new Judging(new Judge(pack, new Levels()));
    }

    /** Whether the engine would stop. */
    boolean resource(AnalyzeRequest request) {
        return refuses(judge.resource(request, false));
    }

    boolean stack(AnalyzeStackRequest request) {
        return refuses(judge.stack(request, false));
    }

    private static boolean refuses(AnalyzeResponse response) {
        assertThat(response.toByteArray()).isNotNull();
        assertThat(response.getDiagnosticsList())
                .extracting(AnalyzeDiagnostic::getMessage)
                .noneMatch(message -> message.contains(" failed ("));
        return response.getDiagnosticsList().stream()
                .anyMatch(diagnostic -> diagnostic.getEnforcementLevel() == EnforcementLevel.MANDATORY);
    }
}
