package weighbridge.policies.analyzer;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.APart.part;
import static weighbridge.policies.change.AnAction.aListener;
import static weighbridge.policies.change.AnAction.aRule;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import weighbridge.policies.PackForTests;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.APart;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.change.Deployed;
import weighbridge.policies.fuzz.Corruption;
import weighbridge.policies.lattice.PartTypes;
import weighbridge.policies.pack.Resource;
import weighbridge.policies.value.Values;

/** Whole stacks of which something is broken at random, through every rule that judges the whole stack. */
final class FuzzedStackTest {
    private static final int CASES = 80;
    private static final AnAction LISTENER = aListener().withWeights("v7", 10, "v8", 90);
    private static final Baseline DEPLOYED =
            Deployed.with(parts().map(APart::asDeployed).toList(), writtenLongAgo(LISTENER), writtenLongAgo(aRule()));

    /**
     * A stack that must be refused.
     *
     * @param others names of resources that are not the reason, or whose fault cannot be mended by breaking them further
     */
    private record Unsafe(String why, List<Resource> next, List<String> others) {
        @Override
        public String toString() {
            return why;
        }
    }

    static Stream<Unsafe> unsafe() {
        return Stream.of(
                unsafe("v8 may not be invoked", with(APart.permission("v8").with("qualifier", "9")), "permit-v8"),
                unsafe("v8 can become other code", with(APart.attachment("v8", "orders")), "attach-v8"),
                unsafe("nothing rolls v8 back", without("alarm-v8"), "orders", "tg-v7", "permit-v7"),
                unsafe("v8 becomes other code", with(APart.attachment("v8", arn(9))), "tg-v7", "attach-v7", "alarm-v8"),
                unsafe("v8 goes while it has traffic", without("tg-v8"), "tg-v7", "attach-v8", "permit-v8"),
                unsafe("no request leaves a line", without("logs"), "policy", "alarm-v8", "tg-v8"),
                unsafe(
                        "v8 takes a removed rule's requests",
                        without("beta"),
                        "tg-v7",
                        "tg-v8",
                        "attach-v8",
                        "service"));
    }

    @ParameterizedTest
    @MethodSource("unsafe")
    void whatMustBeRefusedIsRefusedWhateverElseIsBroken(Unsafe unsafe) {
        Random random = new Random(unsafe.why().hashCode());
        for (int i = 0; i < CASES; i++) {
            AnalyzeStackRequest request = broken(unsafe.next(), unsafe.others(), random);
            assertThat(Judging.of(PackForTests.over(DEPLOYED)).stack(request))
                    .as(request::toString)
                    .isTrue();
        }
    }

    @Test
    void noRuleFailsWhateverIsBroken() {
        Random random = new Random(7);
        List<Resource> stack = without("");
        List<String> all = stack.stream().map(Resource::name).toList();
        int refused = 0;
        for (int i = 0; i < 4 * CASES; i++) {
            AnalyzeStackRequest request = broken(stack, all, random);
            refused += Judging.of(PackForTests.withEveryRuleOver(DEPLOYED)).stack(request) ? 1 : 0;
        }
        assertThat(refused).isPositive();
    }

    private static AnalyzeStackRequest broken(List<Resource> stack, List<String> names, Random random) {
        Corruption corruption = new Corruption(random);
        AnalyzeStackRequest.Builder request = AnalyzeStackRequest.newBuilder();
        for (Resource resource : stack) {
            boolean breaks = names.contains(resource.name()) && random.nextInt(names.size()) < 3;
            request.addResources(
                    Requests.inStack(resource, breaks ? corruption.of(resource.properties()) : resource.properties()));
        }
        return request.build();
    }

    private static Unsafe unsafe(String why, List<Resource> next, String... others) {
        return new Unsafe(why, next, List.of(others));
    }

    /** The deployed stack with a part in place of the one of the same name. */
    private static List<Resource> with(APart part) {
        return Stream.concat(without(part.name()).stream(), Stream.of(part.asResource()))
                .toList();
    }

    private static List<Resource> without(String name) {
        return Stream.concat(Stream.of(LISTENER, aRule()).map(AnAction::asResource), parts().map(APart::asResource))
                .filter(resource -> !resource.name().equals(name))
                .toList();
    }

    private static AnAction writtenLongAgo(AnAction action) {
        return action.writtenAt(Instant.parse("2026-01-01T00:00:00Z"));
    }

    private static String arn(int version) {
        return "arn:aws:lambda:eu-west-1:111122223333:function:orders:" + version;
    }

    private static Stream<APart> parts() {
        return Stream.of(
                APart.targetGroup("v7"),
                APart.attachment("v7"),
                APart.permission("v7"),
                APart.provisioned("v7", 10),
                APart.targetGroup("v8"),
                APart.attachment("v8"),
                APart.permission("v8"),
                APart.alarm("v8"),
                APart.topic(),
                APart.function(),
                part(PartTypes.ALIAS, "live")
                        .with("name", "live")
                        .with("functionName", "orders")
                        .with("functionVersion", "7"),
                part(PartTypes.SERVICE, "service").with("id", "svc-orders").with("authType", "AWS_IAM"),
                part(PartTypes.ACCESS_LOGS, "logs").with("resourceIdentifier", "svc-orders"),
                part(PartTypes.AUTH_POLICY, "policy").with("policy", "{\"Statement\": []}"),
                part(PartTypes.NATIVE_ALARM, "native-alarm").with("tags", Values.items()),
                part(PartTypes.NATIVE_FUNCTION, "native-function").with("functionName", "orders"));
    }
}
