package weighbridge.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weighbridge.policies.PackForTests;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.change.Deployed;
import weighbridge.policies.pack.Resource;
import weighbridge.policies.value.Values;
import weighbridge.policies.verdict.Verdict;

/** What is new and left out by {@code --target}: the engine asks about it all the same, with no inputs. */
final class LeftOutTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "aws:vpclattice/listener:Listener",
                "aws:vpclattice/listenerRule:ListenerRule",
                "aws:vpclattice/service:Service",
                "aws:vpclattice/authPolicy:AuthPolicy",
                "aws:vpclattice/targetGroupAttachment:TargetGroupAttachment",
                "aws-native:vpclattice:Listener",
                "aws-native:vpclattice:Rule",
                "aws-native:vpclattice:Service"
            })
    void isNotJudged(String type) {
        Resource leftOut =
                new Resource("urn:pulumi:dev::weighbridge::" + type + "::new", type, "new", Values.fields(), List.of());

        Stream<Verdict> verdicts = PackForTests.withEveryRuleOver(Deployed.with(AnAction.aListener())).rules().stream()
                .filter(rule -> rule.appliesTo(type))
                .map(rule -> rule.judge(leftOut));

        assertThat(verdicts).isNotEmpty().allMatch(Verdict.NotApplicable.class::isInstance);
    }
}
