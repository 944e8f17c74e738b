package weighbridge.policies.analyzer;

import com.google.protobuf.ByteString;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import pulumirpc.AnalyzerOuterClass.PolicyNotApplicable;

/** Why policies do not apply. Most say the same of each resource, and a stack may have thousands: that is written once. */
final class Reasons {
    private record Said(String reason, PolicyNotApplicable message) {}

    private final Map<String, Said> last = new ConcurrentHashMap<>();

    PolicyNotApplicable message(String policy, String reason) {
        Said said = last.get(policy);
        if (said == null || !said.reason().equals(reason)) {
            said = new Said(
                    reason,
                    PolicyNotApplicable.newBuilder()
                            .setPolicyNameBytes(ByteString.copyFromUtf8(policy))
                            .setReasonBytes(ByteString.copyFromUtf8(reason))
                            .build());
            last.put(policy, said);
        }
        return said.message();
    }
}
