package weighbridge.simulator.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.simulator.Engine.changes;
import static weighbridge.simulator.Engine.refusal;
import static weighbridge.simulator.Shop.ATTACHMENT;
import static weighbridge.simulator.Shop.TARGET_GROUP;
import static weighbridge.simulator.Shop.arn;
import static weighbridge.simulator.Shop.fixed;
import static weighbridge.simulator.Shop.forward;
import static weighbridge.simulator.Shop.forwards;
import static weighbridge.simulator.Shop.target;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weighbridge.simulator.Engine;
import weighbridge.simulator.Shop;

class TargetGroupTest {
    private static final String INPUTS =
            "{'name':'orders-v7','type':'LAMBDA','config':{'lambdaEventStructureVersion':'V2'},'tags':{'a:b':'c'}}";

    private Shop shop;

    @BeforeEach
    void start() {
        shop = new Shop();
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void isCreatedTaggedReadAndDeleted() {
        Engine.Resource group = shop.engine.create(TARGET_GROUP, "v7", INPUTS);
        assertThat(group.id()).matches("tg-[0-9a-f]{17}");
        assertThat(group.text("arn")).isEqualTo("arn:aws:vpc-lattice:eu-west-1:111122223333:targetgroup/" + group.id());
        assertThat(group.text("status")).isEqualTo("ACTIVE");
        assertThat(group.at("tagsAll")).isEqualTo("{'a:b':'c'}");
        String news = INPUTS.replace("'c'", "'d'");
        assertThat(changes(group.diff(news))).containsExactly("tags[\"a:b\"] UPDATE");
        Engine.Resource tagged = group.update(news);
        assertThat(shop.simulator.lattice().targetGroup("orders-v7").tags()).containsEntry("a:b", "d");
        assertThat(changes(tagged.diff(news))).isEmpty();
        tagged.delete();
        assertThat(shop.simulator.isEmpty()).isTrue();
    }

    @Test
    void nameTypeAndEventVersionReplace() {
        Engine.Resource group = shop.engine.create(TARGET_GROUP, "v7", INPUTS);
        var diff = group.diff(INPUTS.replace("V2", "V1").replace("orders-v7", "orders-v9"));
        assertThat(diff.getReplacesList()).containsExactlyInAnyOrder("name", "config");
        assertThat(changes(diff))
                .containsExactly("config.lambdaEventStructureVersion UPDATE_REPLACE", "name UPDATE_REPLACE");
    }

    @Test
    void theEventVersionIsV1WhereNoneIsGiven() {
        shop.engine.create(TARGET_GROUP, "v7", "{'name':'orders-v7','type':'LAMBDA'}");
        assertThat(shop.simulator.lattice().targetGroup("orders-v7").eventStructureVersion())
                .isEqualTo("V1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'port':80|port",
                "'protocol':'HTTP'|protocol",
                "'vpcIdentifier':'vpc-0a1b2c3d4e5f60718'|vpcIdentifier",
                "'healthCheck':{'enabled':true}|healthCheck",
            })
    void aLambdaGroupTakesNothingElse(String config, String named) {
        String inputs = "{'name':'orders-v7','type':'LAMBDA','config':{" + config + "}}";
        assertThat(refusal(() -> shop.engine.create(TARGET_GROUP, "v7", inputs)))
                .isEqualTo(
                        "creating VPCLattice Service (orders-v7): operation error VPC Lattice: CreateTargetGroup, https"
                                + " response error StatusCode: 400, RequestID: simulated, ValidationException: Not supported if the"
                                + " target group type is LAMBDA: " + named);
    }

    @ParameterizedTest
    @CsvSource({"tg-orders", "Orders", "orders-", "a--b"})
    void namesHaveAPattern(String name) {
        assertThat(refusal(() -> shop.targetGroup(name)))
                .contains("Value '" + name + "' at 'name' failed to satisfy constraint");
    }

    @Test
    void namesAreUnique() {
        shop.targetGroup("orders-v7");
        assertThat(refusal(() -> shop.targetGroup("orders-v7")))
                .endsWith("ConflictException: Target group orders-v7 already exists");
    }

    @Test
    void oneInUseCannotBeDeleted() {
        Engine.Resource v7 = shop.targetGroup("orders-v7");
        Engine.Resource v8 = shop.targetGroup("orders-v8");
        Engine.Resource service = shop.service("orders");
        Engine.Resource listener = shop.listener(service, "https", 443, forwards(target(v7, 100)));
        Engine.Resource rule = shop.rule(listener, "beta", 10, forward(target(v8, 100)));
        assertThat(refusal(v7::delete))
                .isEqualTo(
                        "deleting VPCLattice Service (" + v7.id() + "): operation error VPC Lattice: DeleteTargetGroup,"
                                + " https response error StatusCode: 409, RequestID: simulated, ConflictException: Target group "
                                + v7.id() + " is in use by service orders (" + service.id() + ")");
        assertThat(refusal(v8::delete)).contains("is in use by service orders");
        rule.update(Shop.ruleInputs(listener, "beta", 10, fixed(404)));
        v8.delete();
        assertThat(v8.read().getId()).isEmpty();
    }

    @Test
    void aTargetIsAttachedReadAndDetached() {
        Engine.Resource group = shop.targetGroup("orders-v7");
        Engine.Resource attachment = shop.attach(group, arn("orders", 7));
        assertThat(attachment.id()).isEqualTo(group.id() + "/" + arn("orders", 7) + "/0");
        assertThat(attachment.read().getId()).isEqualTo(attachment.id());
        attachment.delete();
        assertThat(attachment.read().getId()).isEmpty();
        assertThat(shop.simulator.lattice().targetGroup("orders-v7").target()).isEmpty();
    }

    @Test
    void anotherTargetReplacesTheAttachment() {
        Engine.Resource group = shop.targetGroup("orders-v7");
        Engine.Resource attachment = shop.attach(group, arn("orders", 7));
        var diff = attachment.diff(
                "{'targetGroupIdentifier':'" + group.id() + "','target':{'id':'" + arn("orders", 8) + "'}}");
        assertThat(changes(diff)).containsExactly("target.id UPDATE_REPLACE");
        assertThat(diff.getDeleteBeforeReplace()).isFalse();
    }

    @Test
    void aLambdaGroupTakesOneFunction() {
        Engine.Resource group = shop.targetGroup("orders-v7");
        shop.attach(group, arn("orders", 7));
        assertThat(refusal(() -> shop.attach(group, arn("orders", 8))))
                .isEqualTo("creating VPC Lattice Target Group Attachment (" + group.id() + "/" + arn("orders", 8)
                        + "/0): operation error VPC Lattice: RegisterTargets, https response error StatusCode: 402, RequestID: simulated, ServiceQuotaExceededException: Target"
                        + " group " + group.id() + " has the target " + arn("orders", 7)
                        + "; a target group of type LAMBDA takes one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "arn:aws:lambda:eu-central-1:111122223333:function:orders:7|is not in account 111122223333 and Region"
                        + " eu-west-1 of the target group",
                "arn:aws:lambda:eu-west-1:444455556666:function:orders:7|is not in account 111122223333 and Region"
                        + " eu-west-1 of the target group",
                "arn:aws:lambda:eu-west-1:111122223333:function:orders:99|does not exist",
                "orders:7|is not the ARN of a Lambda function",
            })
    void aTargetIsAFunctionOfThisAccountAndRegion(String target, String reason) {
        Engine.Resource group = shop.targetGroup("orders-v7");
        assertThat(refusal(() -> shop.attach(group, target)))
                .endsWith("ValidationException: Target '" + target + "' " + reason);
    }

    @Test
    void aPortIsNotForAFunction() {
        Engine.Resource group = shop.targetGroup("orders-v7");
        String inputs =
                "{'targetGroupIdentifier':'" + group.id() + "','target':{'port':80,'id':'" + arn("orders", 7) + "'}}";
        assertThat(refusal(() -> shop.engine.create(ATTACHMENT, "v7", inputs)))
                .endsWith("ValidationException: A port is not supported for a target of type LAMBDA");
    }
}
