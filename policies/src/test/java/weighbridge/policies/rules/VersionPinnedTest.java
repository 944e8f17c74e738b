package weighbridge.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.AnAction.aListener;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.change.Deployed;
import weighbridge.policies.lattice.PartTypes;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

final class VersionPinnedTest {
    private static final String GOES = "orders/https: v8 goes to arn:aws:lambda:eu-west-1:111122223333:function:orders";

    @Test
    void numberedVersionsPass() {
        assertThat(verdicts(stack().pinned("v8", "8"))).isEmpty();
    }

    @Test
    void latestIsRefused() {
        assertThat(verdicts(target(":$LATEST")))
                .containsExactly(
                        GOES + ":$LATEST, whose code changes with every upload; a version's code never changes:"
                                + " publish a version and register its numbered ARN");
    }

    @Test
    void soIsAnUnqualifiedFunctionWithoutMarksToo() {
        assertThat(Behind.of(aListener().unmarked())
                        .pinned("v7", "7")
                        .group("v8")
                        .target("v8", Values.text(Behind.FUNCTION))
                        .judgedBy(rule(Deployed.with())))
                .containsExactly("listener https: tg-v8 goes to arn:aws:lambda:eu-west-1:111122223333:function:orders,"
                        + " whose code changes with every upload; a version's code never changes: publish a version and"
                        + " register its numbered ARN");
    }

    @Test
    void whatHasNoTrafficIsNobodysRisk() {
        assertThat(verdicts(Behind.of(aListener().withWeights("v7", 100, "v8", 0))
                        .pinned("v7", "7")
                        .group("v8")
                        .target("v8", Values.text(Behind.FUNCTION))))
                .isEmpty();
    }

    @Test
    void anAliasOfTheStackThatPointsToANumberPasses() {
        assertThat(verdicts(target(":live").add(PartTypes.ALIAS, "live", alias("8", Values.fields()))))
                .isEmpty();
    }

    @Test
    void anAliasThatTheStackDoesNotHaveIsRefused() {
        assertThat(verdicts(target(":live")))
                .containsExactly(GOES + ":live, an alias that is not in this stack, so it can be repointed unseen; an"
                        + " alias under traffic is the stack's own: publish a version and register its numbered ARN");
    }

    @Test
    void anAliasThatSplitsIsRefused() {
        Value split = Values.fields("additionalVersionWeights", Values.fields("9", Values.number(0.1)));

        assertThat(verdicts(target(":live").add(PartTypes.ALIAS, "live", alias("8", split))))
                .containsExactly(
                        GOES + ":live, whose routing config splits requests again; the split of an action is the"
                                + " only one: remove the routing config, or publish a version and register its numbered ARN");
    }

    @Test
    void anAliasThatIsRepointedIsRefused() {
        Baseline deployed = Deployed.with(
                List.of(Values.fields(
                        "urn", Values.text("urn:pulumi:dev::weighbridge::" + PartTypes.ALIAS + "::live"),
                        "type", Values.text(PartTypes.ALIAS),
                        "outputs", alias("7", Values.fields()))),
                aListener());

        assertThat(target(":live")
                        .add(PartTypes.ALIAS, "live", alias("8", Values.fields()))
                        .judgedBy(rule(deployed)))
                .containsExactly(
                        GOES + ":live, which would be repointed from \"7\" to \"8\" at once for all its traffic;"
                                + " new code is a new target group: publish a version and register its numbered ARN there, then"
                                + " move weights");
    }

    @Test
    void whatIsNotMadeYetIsUndecidedUnlessItIsAnAlias() {
        String undecided = "undecided orders/https the function in target group v8 of v8";

        assertThat(verdicts(stack().group("v8").target("v8", Values.UNKNOWN))).containsExactly(undecided);
        assertThat(verdicts(stack().group("v8")
                        .add(PartTypes.ALIAS, "live", alias("$LATEST", Values.fields()))
                        .add(
                                PartTypes.ATTACHMENT,
                                "v8",
                                Values.fields(
                                        "targetGroupIdentifier",
                                        Values.text("tg-v8"),
                                        "target",
                                        Values.fields("id", Values.UNKNOWN)),
                                Map.of("target", List.of(PartTypes.ALIAS + "::live")))))
                .containsExactly(
                        "orders/https: v8 goes to alias live, which points to \"$LATEST\"; an alias under traffic"
                                + " points to a numbered version: publish a version and register its numbered ARN");
    }

    @Test
    void aNewGroupIsFoundByItsMarks() {
        AnAction action = aListener()
                .withTargets(
                        AnAction.target(Values.text("tg-v7"), Values.number(90)),
                        AnAction.target(Values.UNKNOWN, Values.number(10)));

        assertThat(verdicts(Behind.of(action).pinned("v7", "7").newGroup("v8")))
                .containsExactly(
                        "orders/https: v8 has target group v8, in which this stack registers nothing; a version"
                                + " with traffic is a registered function: add its attachment to the stack");
    }

    private static Behind stack() {
        return Behind.of(aListener()).pinned("v7", "7");
    }

    private static Behind target(String qualifier) {
        return stack().group("v8").target("v8", Values.text(Behind.FUNCTION + qualifier));
    }

    private static Value alias(String version, Value routing) {
        return Values.fields(
                "name", Values.text("live"),
                "functionName", Values.text("orders"),
                "functionVersion", Values.text(version),
                "routingConfig", routing);
    }

    private static List<String> verdicts(Behind stack) {
        return stack.judgedBy(rule(Deployed.with()));
    }

    private static VersionPinned rule(Baseline baseline) {
        return new VersionPinned(new ChangeFinder(), () -> baseline);
    }
}
