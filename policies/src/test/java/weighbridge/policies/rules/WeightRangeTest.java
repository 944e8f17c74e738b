package weighbridge.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.AnAction.aListener;
import static weighbridge.policies.change.AnAction.aRule;
import static weighbridge.policies.change.AnAction.target;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.change.Deployed;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

final class WeightRangeTest {
    private static final String FIX = "a weight is a whole number from 0 to 100: ";

    @ParameterizedTest
    @MethodSource
    void aWeightOutOfRangeIsRefused(Value weight, String problem) {
        AnAction action = aRule().withWeights("v7", 90, "v8", weight);

        assertThat(range(action)).isEqualTo("orders/https/beta: the weight of v8 is " + problem);
        // Nobody can lean on one rule alone: what cannot be read is refused by the rules about a change as well.
        assertThat(Verdicts.weightStep(Deployed.with(aRule()), action)).startsWith("orders/https/beta: ");
    }

    static Stream<Arguments> aWeightOutOfRangeIsRefused() {
        return Stream.of(
                Arguments.of(Values.text("10"), "\"10\", not a number: write a whole number from 0 to 100"),
                Arguments.of(Values.ABSENT, "missing; VPC Lattice would choose one: write it"),
                Arguments.of(Values.fields(), "an object, not a number: write a whole number from 0 to 100"),
                Arguments.of(new Value.Bool(true), "true, not a number: write a whole number from 0 to 100"),
                Arguments.of(Values.number(90.5), "90.5; " + FIX + "round it, so that all total 100"),
                Arguments.of(Values.number(-1), "-1; " + FIX + "set it within the range"),
                Arguments.of(Values.number(1e18), "1000000000000000000; " + FIX + "set it within the range"),
                Arguments.of(Values.number(Double.NaN), "NaN; " + FIX + "round it, so that all total 100"));
    }

    @ParameterizedTest
    @MethodSource("beyondLatticesShare")
    void whatLatticeItselfWouldTakeIsRefusedToo(int weight) {
        assertThat(range(aListener().withWeights("v7", weight)))
                .isEqualTo("orders/https: the weight of v7 is " + weight + "; " + FIX + "set it within the range");
    }

    static IntStream beyondLatticesShare() {
        return IntStream.of(101, 999);
    }

    @Test
    void aWholeNumberWrittenAsADecimalIsWhole() {
        assertThat(range(aRule().withWeights("v7", 90.0, "v8", 10.0))).isEqualTo("compliant");
        assertThat(range(aRule().withWeights("v7", 100, "v8", 0))).isEqualTo("compliant");
    }

    @Test
    void tenVersionsPassAndElevenAreRefused() {
        Value[] ten = IntStream.range(0, 10)
                .mapToObj(i -> target(Values.text("tg-" + i), Values.number(10)))
                .toArray(Value[]::new);
        Value[] eleven = Stream.concat(Stream.of(ten), Stream.of(target(Values.text("tg-10"), Values.number(0))))
                .toArray(Value[]::new);

        assertThat(range(aRule().withTargets(ten))).isEqualTo("compliant");
        assertThat(range(aRule().withTargets(eleven)))
                .isEqualTo("orders/https/beta: 11 versions; an action takes at most 10: leave out those at 0");
    }

    @Test
    void twoForwardsAreRefused() {
        Value forward = Values.fields("targetGroups", Values.items(target(Values.text("tg-v7"), Values.number(100))));

        assertThat(range(aListener().withAction(Values.fields("forwards", Values.items(forward, forward)))))
                .isEqualTo("orders/https: defaultAction.forwards has 2 blocks; an action forwards once: keep one block"
                        + " with all target groups");
    }

    @ParameterizedTest
    @MethodSource
    void anActionThatNobodyCanFollowIsRefused(Value action, String problem) {
        AnAction broken = aRule().withAction(action);

        assertThat(range(broken)).isEqualTo("orders/https/beta: " + problem);
        assertThat(Verdicts.weightStep(Deployed.with(aRule()), broken)).isEqualTo("orders/https/beta: " + problem);
    }

    static Stream<Arguments> anActionThatNobodyCanFollowIsRefused() {
        Value respond = Values.fields("statusCode", Values.number(404));
        return Stream.of(
                Arguments.of(Values.ABSENT, "action is missing; it must be an object with forward or fixedResponse"),
                Arguments.of(
                        Values.text("forward"),
                        "action is \"forward\"; it must be an object with forward or fixedResponse"),
                Arguments.of(Values.fields(), "action has neither forward nor fixedResponse"),
                Arguments.of(
                        Values.fields(
                                "forward", Values.fields("targetGroups", Values.items()), "fixedResponse", respond),
                        "action has both forward and fixedResponse: keep one"),
                Arguments.of(
                        Values.fields("forward", Values.number(1)),
                        "action.forward is 1; it must be an object with targetGroups"),
                Arguments.of(
                        Values.fields("forward", Values.fields()),
                        "action.forward.targetGroups is missing; it must be a list of target groups"),
                Arguments.of(
                        Values.fields("forward", Values.fields("targetGroups", Values.items())),
                        "action.forward.targetGroups is empty; an action forwards to at least one target group: add one"),
                Arguments.of(
                        Values.fields("forward", Values.fields("targetGroups", Values.items(Values.text("tg-v7")))),
                        "action.forward.targetGroups[0] is \"tg-v7\"; it must be an object with targetGroupIdentifier and"
                                + " weight"));
    }

    @Test
    void anUnknownActionIsUndecided() {
        assertThat(range(aRule().withAction(Values.UNKNOWN))).isEqualTo("undecided orders/https/beta action");
        assertThat(range(aRule().withAction(Values.fields("forward", Values.UNKNOWN))))
                .isEqualTo("undecided orders/https/beta action.forward");
        assertThat(range(aRule().withWeights("v7", 90, "v8", Values.UNKNOWN)))
                .isEqualTo("undecided orders/https/beta action.forward.targetGroups[1].weight");
    }

    private static String range(AnAction action) {
        return Verdicts.shown(new WeightRange().judge(action.asResource()));
    }
}
