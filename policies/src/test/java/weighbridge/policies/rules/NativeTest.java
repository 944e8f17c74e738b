package weighbridge.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.AnAction.aListener;
import static weighbridge.policies.change.AnAction.aRule;
import static weighbridge.policies.change.AnAction.header;
import static weighbridge.policies.rules.Verdicts.moves;
import static weighbridge.policies.rules.Verdicts.shown;
import static weighbridge.policies.rules.Verdicts.weightStep;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.change.Deployed;
import weighbridge.policies.inventory.Inventory;
import weighbridge.policies.inventory.Part;
import weighbridge.policies.lattice.LatticeTypes;
import weighbridge.policies.pack.Resource;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/** {@code aws-native} writes the same things in other shapes, and is told the same. */
final class NativeTest {
    private static final Value NONE = Values.ABSENT;

    static Stream<Arguments> changes() {
        return Stream.of(
                change("an advance of 20", aListener().withWeights("v7", 70, "v8", 30)),
                change("an advance of 21", aListener().withWeights("v7", 69, "v8", 31)),
                change("a retreat", aListener().withWeights("v7", 100)),
                change("weights that total 99", aListener().withWeights("v7", 89, "v8", 10)),
                change("a version that is new", aListener().withWeights("v7", 80, "v8", 10, "v9", 10)),
                change("a version that starts above 10", aListener().withWeights("v7", 79, "v8", 10, "v9", 11)),
                change("another stable", aListener().withStable("v8")),
                change("a name in the wrong place", aListener().withTag("weighbridge:versions", "v8 v7")),
                change("a mark that is missing", aListener().withTag("weighbridge:stable", NONE)),
                change("a mark that is unknown", aListener().withTag("weighbridge:stable", Values.UNKNOWN)),
                change("an answer without a target", aListener().thatResponds()),
                change("a weight that is no number", aListener().withWeights("v7", 90, "v8", Values.text("10"))),
                change("a rule for a group", aRule().withWeights("v7", 69, "v8", 31)),
                change("a rule with its listener's split", aRule()),
                change(
                        "another resource with its mark",
                        aListener().named("other").withWeights("v7", 60, "v8", 40)));
    }

    private static Arguments change(String what, AnAction change) {
        return Arguments.of(what, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void isToldTheSame(String what, AnAction change) {
        List<String> told = verdicts(Deployed.with(aListener()), change);

        assertThat(verdicts(Deployed.withNative(aListener()), change.asNative()))
                .as(what)
                .isEqualTo(told);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void isToldTheSameWithoutMarks(String what, AnAction change) {
        List<String> told = verdicts(Deployed.with(aListener().unmarked()), change.unmarked());

        assertThat(verdicts(
                        Deployed.withNative(aListener().unmarked()),
                        change.unmarked().asNative()))
                .as(what)
                .isEqualTo(told);
    }

    @Test
    void anAdvanceOf21IsRefused() {
        assertThat(weightStep(
                        Deployed.withNative(aListener()),
                        aListener().withWeights("v7", 69, "v8", 31).asNative()))
                .isEqualTo("orders/https: v8 would rise from 10 % to 31 % (+21 points); at most +20 points a step:"
                        + " set v8 to 30 or less");
    }

    @Test
    void aProgramThatMovesToAwsNativeKeepsItsBaseline() {
        assertThat(weightStep(
                        Deployed.with(aListener()),
                        aListener().withWeights("v7", 69, "v8", 31).asNative()))
                .startsWith("orders/https: v8 would rise from 10 % to 31 % (+21 points)");
    }

    @Test
    void aRemovedRuleSendsItsRequestsToItsListener() {
        AnAction beta = aRule("beta", 10, header("beta")).withWeights("v7", 100);
        AnAction half = aListener().withWeights("v7", 50, "v8", 50);

        assertThat(moves(Deployed.withNative(half, beta), half.asNative()))
                .isEqualTo(moves(Deployed.with(half, beta), half))
                .isNotEmpty();
    }

    @Test
    void aLoneTargetNeedsNoWeight() {
        AnAction alone = aListener().withWeights("v7", NONE).asNative();

        assertThat(verdicts(Deployed.withNative(aListener()), alone)).containsOnly("compliant");
        assertThat(verdicts(Deployed.withNative(aListener().withWeights("v7", NONE)), alone))
                .containsOnly("compliant");
    }

    @Test
    void aMissingWeightAmongSeveralIsRefused() {
        AnAction missing = aListener().withWeights("v7", 90, "v8", NONE).asNative();

        assertThat(shown(new WeightRange().judge(missing.asResource())))
                .isEqualTo("orders/https: the weight of v8 is missing; VPC Lattice would choose one: write it");
        assertThat(weightStep(Deployed.withNative(aListener()), missing))
                .isEqualTo("orders/https: defaultAction.forward.targetGroups[1].weight is missing, which is no share:"
                        + " weight-range says what is allowed");
    }

    @Test
    void whatVpcLatticeChoseForADeployedWeightIsNotGuessed() {
        Baseline chosen = Deployed.withNative(aListener().withWeights("v7", NONE, "v8", 1));

        assertThat(weightStep(
                        chosen, aListener().withWeights("v7", 0, "v8", 100).asNative()))
                .startsWith("orders/https: the deployed splits are unreadable (");
    }

    @Test
    void totalsOtherThan100AreNormalised() {
        Baseline oneToOne = Deployed.withNative(aListener().withWeights("v7", 1, "v8", 1));

        assertThat(weightStep(
                        oneToOne, aListener().withWeights("v7", 29, "v8", 71).asNative()))
                .startsWith("orders/https: v8 would rise from 50 % to 71 % (+21 points)");
    }

    @Test
    void tagsThatAreNoListOfKeysAndValuesAreRefused() {
        Value twice = Values.items(tag("weighbridge:service", "orders"), tag("weighbridge:service", "cart"));
        Value noKey = Values.items(Values.text("weighbridge:service"));

        assertThat(weightStep(
                        Deployed.withNative(aListener()), aListener().asNative().with("tags", twice)))
                .isEqualTo("listener https: tags are a list in which weighbridge:service stands twice;"
                        + " they must be an object of texts");
        assertThat(weightStep(
                        Deployed.withNative(aListener()), aListener().asNative().with("tags", noKey)))
                .isEqualTo("listener https: tags are a list in which something is no object of key and value;"
                        + " they must be an object of texts");
    }

    @Test
    void aTagWhoseKeyIsUnknownMayBeAnyMark() {
        Value unknown = Values.items(Values.fields("key", Values.UNKNOWN, "value", Values.text("v8")));

        assertThat(weightStep(
                        Deployed.withNative(aListener()), aListener().asNative().with("tags", unknown)))
                .isEqualTo("undecided listener https tags");
    }

    @Test
    void itsTargetGroupsHoldTheirTargets() {
        Value arn = Values.text("arn:aws:lambda:eu-west-1:111122223333:function:orders:7");
        Resource group = new Resource(
                "urn:pulumi:dev::weighbridge::" + LatticeTypes.NATIVE_TARGET_GROUP + "::v7",
                LatticeTypes.NATIVE_TARGET_GROUP,
                "v7",
                Values.fields(
                        "tags", Values.items(tag("weighbridge:service", "orders"), tag("weighbridge:version", "v7")),
                        "targets", Values.items(Values.fields("id", arn))),
                List.of());
        Inventory inventory = Inventory.of(List.of(group));

        assertThat(inventory.targetGroupsOf("orders", "v7"))
                .singleElement()
                .satisfies(part -> assertThat(inventory.targetsOf(part)).containsExactly(arn));
    }

    /** Else a target group that stays would look like one that is made anew. */
    @Test
    void itsTargetGroupsHaveTheSameIdBeforeAndAfterAChange() {
        Baseline.Deployed deployed = (Baseline.Deployed) Deployed.withNative(aListener());
        Part before = Inventory.of(deployed).targetGroup("tg-v7").orElseThrow();
        Resource same = new Resource(before.urn(), before.type(), "v7", before.properties(), List.of());

        assertThat(Inventory.of(List.of(same))
                        .targetGroup("tg-v7")
                        .orElseThrow()
                        .id())
                .isEqualTo(before.id())
                .isNotEqualTo(NONE);
    }

    private static Value tag(String key, String value) {
        return Values.fields("key", Values.text(key), "value", Values.text(value));
    }

    /** What the rules about a split say, with the one property that has another name in its own. */
    private static List<String> verdicts(Baseline baseline, AnAction action) {
        return Stream.of(
                        shown(new WeightsTotal().judge(action.asResource())),
                        shown(new WeightRange().judge(action.asResource())),
                        weightStep(baseline, action),
                        Verdicts.firstExposure(baseline, action))
                .map(verdict -> verdict.replace("forwards[0]", "forward"))
                .toList();
    }
}
