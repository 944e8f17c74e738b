package weighbridge.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.APart.accessLogs;
import static weighbridge.policies.change.APart.alarm;
import static weighbridge.policies.change.APart.authPolicy;
import static weighbridge.policies.change.APart.nativeVersion;
import static weighbridge.policies.change.APart.part;
import static weighbridge.policies.change.APart.service;
import static weighbridge.policies.change.APart.targetGroup;
import static weighbridge.policies.change.APart.topic;
import static weighbridge.policies.change.AnAction.aListener;
import static weighbridge.policies.change.AnAction.aRule;
import static weighbridge.policies.change.AnAction.header;
import static weighbridge.policies.rules.AStack.aStack;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.APart;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.change.Deployed;
import weighbridge.policies.inventory.Inventory;
import weighbridge.policies.lattice.PartTypes;
import weighbridge.policies.limits.Limits;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/** What {@code aws-native} alone has, and programs that use both providers. */
final class NativePartsTest {
    private static final String LAMBDA = "arn:aws:lambda:eu-west-1:111122223333:function:orders";
    private static final AStack NATIVE = aStack().asNative();
    private static final APart FUNCTION = part(PartTypes.NATIVE_FUNCTION, "orders")
            .with("functionName", "orders")
            .with("arn", LAMBDA)
            .with("memorySize", Values.number(128));

    @Test
    void aVersionThatIsPublishedAnewIsFollowedToItsFunction() {
        APart changed = FUNCTION.with("memorySize", Values.number(256));
        APart anew = nativeVersion("8", Values.ABSENT)
                .with("functionArn", Values.UNKNOWN)
                .from("functionName", changed);
        APart group = targetGroup("v8")
                .asNative()
                .with("targets", Values.items(Values.fields("id", Values.UNKNOWN)))
                .from("targets", anew);

        assertThat(NATIVE.with(changed)
                        .with(anew)
                        .with(group)
                        .judged(NATIVE.with(FUNCTION), NativePartsTest::frozenTarget))
                .singleElement()
                .asString()
                .startsWith(
                        "orders/https: v8 has 10 %, and its function would be published anew, with another memorySize;");
    }

    /** {@code up --skip-preview} judges no stack before it changes things. */
    @Test
    void targetsInATargetGroupAreJudgedBeforeTheyAreChanged() {
        FrozenTarget rule = frozenTarget(NATIVE.deployed());
        APart group = targetGroup("v8").asNative();
        Value ten = Values.items(Values.fields("id", Values.text(LAMBDA + ":10")));
        Value eight = Values.items(Values.fields("id", Values.text(LAMBDA + ":8")));

        assertThat(Verdicts.shown(rule.judge(group.with("targets", ten).asResource())))
                .startsWith("orders/https: v8 has 10 %, and its target would change from orders:8 to orders:10;");
        assertThat(Verdicts.shown(rule.judge(group.with("targets", eight).asResource())))
                .isEqualTo("compliant");
        assertThat(Verdicts.shown(
                        rule.judge(group.with("targets", Values.UNKNOWN).asResource())))
                .isEqualTo("not applicable: its target is judged with the whole stack");
    }

    @Test
    void aVersionOrAnAliasMayBeKeptWarm() {
        Value five = Values.fields("provisionedConcurrentExecutions", Values.number(5));
        APart alias = part(PartTypes.NATIVE_ALIAS, "live")
                .with("aliasArn", LAMBDA + ":live")
                .with("provisionedConcurrencyConfig", five);

        assertThat(warmth(targets(Values.text(LAMBDA + ":live")), alias)).hasValue(5);
        assertThat(warmth(targets(Values.text(LAMBDA + ":8")), alias)).hasValue(0);
        assertThat(warmth(targets(Values.text(LAMBDA + ":8")), nativeVersion("8", Values.UNKNOWN)))
                .isEmpty();
        APart made = nativeVersion("8", Values.number(5)).with("functionArn", Values.UNKNOWN);
        assertThat(warmth(targets(Values.UNKNOWN).from("targets", made), made)).hasValue(5);
        assertThat(warmth(targets(Values.UNKNOWN))).isEmpty();
    }

    @Test
    void targetsThatAreNotKnownAtAllAreNotNone() {
        APart group = targetGroup("v8").asNative().with("targets", Values.UNKNOWN);

        assertThat(NATIVE.with(group).judged(NATIVE, baseline -> new VersionPinned(new ChangeFinder(), () -> baseline)))
                .containsExactly("undecided orders/https the function in target group tg-v8 of v8");
    }

    @Test
    void aCompositeAlarmMayRollBackAndAnAlarmMayNameTheOtherProvidersTopic() {
        APart composite = new APart(
                PartTypes.NATIVE_COMPOSITE_ALARM,
                "alarm-v8",
                alarm("v8").asNative().properties(),
                java.util.Map.of());

        assertThat(NATIVE.with(composite).judged(NATIVE, NativePartsTest::rollbackArmed))
                .isEmpty();
        assertThat(aStack().with(topic().asNative()).judged(aStack(), NativePartsTest::rollbackArmed))
                .isEmpty();
    }

    @Test
    void anAlarmMayComeAfterTheTopicsPolicy() {
        APart policy = part(PartTypes.NATIVE_TOPIC_INLINE_POLICY, "publish");
        APart late = alarm("v8")
                .asNative()
                .with("alarmActions", Values.items(Values.UNKNOWN))
                .from("alarmActions", policy);

        assertThat(NATIVE.with(policy).with(late).judged(NATIVE, NativePartsTest::rollbackArmed))
                .isEmpty();
        assertThat(NATIVE.with(late).judged(NATIVE, NativePartsTest::rollbackArmed))
                .containsExactly("undecided orders/https alarmActions of v8's alarm");
    }

    @Test
    void anAttachmentRegistersInATargetGroupOfTheOtherProvider() {
        AStack mixed = aStack().with(targetGroup("v8").asNative());

        assertThat(Stream.of(
                                new VersionPinned(new ChangeFinder(), mixed::deployed),
                                new InvokePermission(new ChangeFinder(), mixed::deployed),
                                frozenTarget(mixed.deployed()))
                        .flatMap(rule -> rule.judgeStack(mixed.resources()).stream()))
                .isEmpty();
        assertThat(mixed.with(APart.attachment("v8", LAMBDA + ":10")).judged(mixed, NativePartsTest::frozenTarget))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"Statement, Effect, Principal, AWS", "statement, effect, principal, aws"})
    void aPolicyIsReadWhateverTheCaseOfItsKeys(String statement, String effect, String principal, String aws) {
        Value open = Values.fields(
                statement,
                Values.items(Values.fields(
                        effect, Values.text("Allow"), principal, Values.fields(aws, Values.items(Values.text("*"))))));

        assertThat(edge(authPolicy("x").asNative().with("policy", open)))
                .startsWith("auth policy callers lets everyone in (statement 1)");
    }

    @Test
    void aPolicyMayBeATextThereToo() {
        assertThat(edge(authPolicy("x")
                        .asNative()
                        .with("policy", "{\"Statement\": {\"Effect\": \"Allow\", \"Principal\": \"*\"}}")))
                .startsWith("auth policy callers lets everyone in (statement 1)");
        assertThat(edge(authPolicy("x").asNative().with("policy", "\"*\"")))
                .startsWith("auth policy callers is no JSON object");
        assertThat(edge(authPolicy("x").asNative().with("policy", Values.number(1))))
                .startsWith("auth policy callers is no JSON object");
    }

    @Test
    void aPolicyIsUndecidedWhereWhomItLetsInIsNotKnown() {
        Value allowed = statement(Values.fields("AWS", Values.UNKNOWN), Values.UNKNOWN);
        Value known = statement(Values.text("arn:aws:iam::111122223333:role/checkout"), Values.UNKNOWN);
        Value open = Values.fields("Statement", Values.items(allowed, statement(Values.text("*"), Values.text("*"))));

        assertThat(edge(policy(Values.fields("Statement", Values.items(known, allowed)))))
                .isEqualTo("undecided auth policy callers policy.Statement[1].Principal");
        assertThat(edge(policy(Values.fields("Statement", known)))).isEqualTo("compliant");
        assertThat(edge(policy(open))).startsWith("auth policy callers lets everyone in (statement 2)");
    }

    /** A subscription that was imported says in outputs alone whose logs it is. */
    @Test
    void logsMayBeKnownByWhatIsReadBack() {
        APart imported = accessLogs()
                .asNative()
                .with("resourceIdentifier", Values.ABSENT)
                .with("resourceArn", "arn:aws:vpc-lattice:eu-west-1:111122223333:service/svc-orders");
        AStack stack = new AStack(List.of(), List.of(service().asNative(), imported));

        assertThat(stack.judged(stack, baseline -> new SecureEdge(() -> baseline)))
                .isEmpty();
    }

    @Test
    void anAuthTypeThatWasNeverWrittenStoodSoBefore() {
        APart written = service().asNative().with("authType", Values.ABSENT);
        Baseline deployed = Deployed.with(List.of(service()
                .asNative()
                .with("authType", "NONE")
                .asDeployed(Values.fields("name", Values.text("orders")))));

        assertThat(Verdicts.shown(new SecureEdge(() -> deployed).judge(written.asResource())))
                .endsWith("(a warning: it stood so before this change)");
    }

    @Test
    void aPriorityIsChangedInPlace() {
        AnAction beta = aRule("beta", 10, header("beta")).withWeights("v7", 50, "v8", 50);
        AStack before = aStack().with(aListener(), beta);
        AStack after = aStack().with(aListener(), beta.with("priority", Values.number(20)));

        assertThat(Verdicts.shown(rulePriority(before.deployed())
                        .judge(after.actions().get(1).asResource())))
                .startsWith("orders/https/beta: its priority would change from 10 to 20, so up deletes the rule");
        assertThat(Verdicts.shown(rulePriority(before.asNative().deployed())
                        .judge(after.asNative().actions().get(1).asResource())))
                .isEqualTo("compliant");
    }

    @Test
    void aRuleThatWasImportedIsFoundUnderItsListener() {
        AnAction beta = aRule("beta", 10, header("beta"))
                .withWeights("v7", 50, "v8", 50)
                .asNative();
        AnAction imported = beta.with("listenerIdentifier", Values.ABSENT)
                .with(
                        "arn",
                        Values.text(
                                "arn:aws:vpc-lattice:eu-west-1:111122223333:service/svc-orders/listener/listener-https"
                                        + "/rule/rule-1"));

        assertThat(imported.asAction().listenerId()).isEqualTo(beta.asAction().listenerId());
        assertThat(imported.with("serviceIdentifier", Values.ABSENT).asAction().serviceId())
                .hasValue("svc-orders");
    }

    private static Value statement(Value principal, Value resource) {
        return Values.fields("Effect", Values.text("Allow"), "Principal", principal, "Resource", resource);
    }

    private static APart policy(Value document) {
        return authPolicy("x").asNative().with("policy", document);
    }

    private static APart targets(Value target) {
        return targetGroup("v8").asNative().with("targets", Values.items(Values.fields("id", target)));
    }

    private static OptionalLong warmth(APart group, APart... others) {
        Inventory inventory = Inventory.of(Stream.concat(Stream.of(group), Stream.of(others))
                .map(APart::asResource)
                .toList());
        return inventory.warmth().of(inventory.targetGroup("tg-v8").orElseThrow());
    }

    private static String edge(APart part) {
        return Verdicts.shown(new SecureEdge(Baseline.NoChange::new).judge(part.asResource()));
    }

    private static FrozenTarget frozenTarget(Baseline baseline) {
        return new FrozenTarget(new ChangeFinder(), () -> baseline, () -> Limits.DEFAULT, Verdicts.CLOCK);
    }

    private static RollbackArmed rollbackArmed(Baseline baseline) {
        return new RollbackArmed(new ChangeFinder(), () -> baseline, () -> Limits.DEFAULT, Verdicts.CLOCK);
    }

    private static RulePriority rulePriority(Baseline baseline) {
        return new RulePriority(new ChangeFinder(), () -> baseline);
    }
}
