package weighbridge;

import com.pulumi.test.Mocks;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Creates whatever it is asked for, and makes up the outputs that the program reads. */
final class AgreeingProvider implements Mocks {
    /** SHA-256 of nothing in Base64, which Lambda states for a function's code. */
    static final String CODE_SHA256 = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    private final Collection<ResourceArgs> created = new ConcurrentLinkedQueue<>();

    Collection<ResourceArgs> created() {
        return created;
    }

    @Override
    public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs args) {
        if (!args.type.equals("pulumi:pulumi:Stack")) {
            created.add(args);
        }
        Map<String, Object> state = new HashMap<>(args.inputs);
        state.putAll(outputs(args));
        return CompletableFuture.completedFuture(ResourceResult.of(Optional.of("id:" + args.name), state));
    }

    private static Map<String, Object> outputs(ResourceArgs args) {
        return switch (args.type) {
            case "aws:vpclattice/service:Service" ->
                Map.of(
                        "arn",
                        "arn:aws:vpc-lattice:eu-west-1:111122223333:service/svc-" + args.name,
                        "dnsEntries",
                        List.of(Map.of("domainName", args.name + ".example", "hostedZoneId", "Z1")));
            case "aws:vpclattice/listener:Listener" -> Map.of("listenerId", "listener:" + args.name);
            case "aws:vpclattice/targetGroup:TargetGroup",
                    "aws:vpclattice/serviceNetwork:ServiceNetwork",
                    "aws:cloudwatch/logGroup:LogGroup",
                    "aws:ram/resourceShare:ResourceShare",
                    "aws:iam/role:Role",
                    "aws:cloudwatch/metricAlarm:MetricAlarm",
                    "aws:sns/topic:Topic" -> Map.of("arn", "arn:" + args.name);
            case "aws:kms/key:Key" -> Map.of("arn", "arn:" + args.name, "keyId", "key:" + args.name);
            case "aws:lambda/function:Function" ->
                Map.of("version", "1", "qualifiedArn", "arn:" + args.name + ":1", "codeSha256", CODE_SHA256);
            default -> Map.of();
        };
    }
}
