package weighbridge.simulator.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.simulator.Engine.changes;
import static weighbridge.simulator.Engine.refusal;
import static weighbridge.simulator.Shop.ROLE;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weighbridge.simulator.Engine;
import weighbridge.simulator.Shop;

class IamAndLogsTest {
    private static final String ROLE_POLICY = "aws:iam/rolePolicy:RolePolicy";
    private static final String ROLE_POLICY_ATTACHMENT = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    private static final String LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";
    private static final String DOCUMENT = "\"{\\\"Version\\\":\\\"2012-10-17\\\"}\"";
    private static final String INPUTS = "{'name':'orders','assumeRolePolicy':" + DOCUMENT + "}";

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
    void aRoleIsCreatedChangedAndDeleted() {
        Engine.Resource role = shop.engine.create(ROLE, "role", INPUTS);
        assertThat(role.text("arn")).isEqualTo("arn:aws:iam::111122223333:role/orders");
        assertThat(changes(role.diff(INPUTS))).isEmpty();
        Engine.Resource changed = role.update(INPUTS.replace("{'name'", "{'description':'runs orders','name'"));
        assertThat(Engine.json(changed.read().getProperties(), "description")).isEqualTo("'runs orders'");
        assertThat(role.diff(INPUTS.replace("'orders'", "'other'")).getReplacesList())
                .containsExactly("name");
        changed.delete();
        assertThat(shop.simulator.isEmpty()).isTrue();
    }

    @Test
    void aRoleWithPoliciesCannotBeDeleted() {
        Engine.Resource role = shop.engine.create(ROLE, "role", INPUTS);
        Engine.Resource inline =
                shop.engine.create(ROLE_POLICY, "logs", "{'name':'logs','role':'orders','policy':" + DOCUMENT + "}");
        Engine.Resource attached = shop.engine.create(
                ROLE_POLICY_ATTACHMENT,
                "basic",
                "{'role':'orders','policyArn':'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'}");
        assertThat(inline.id()).isEqualTo("orders:logs");
        assertThat(attached.read().getId()).startsWith("orders-");
        assertThat(refusal(role::delete))
                .isEqualTo(
                        "deleting IAM Role (orders): operation error IAM: DeleteRole, https response error StatusCode:"
                                + " 409, RequestID: simulated, DeleteConflict: Cannot delete entity, must detach all policies"
                                + " first.");
        attached.delete();
        assertThat(refusal(role::delete)).endsWith("Cannot delete entity, must delete policies first.");
        inline.delete();
        role.delete();
        assertThat(shop.simulator.isEmpty()).isTrue();
    }

    @Test
    void aPolicyIsJson() {
        assertThat(refusal(() -> shop.engine.create(ROLE, "role", "{'name':'orders','assumeRolePolicy':'no json'}")))
                .endsWith("MalformedPolicyDocument: This policy contains invalid Json");
    }

    @Test
    void aLogGroupIsCreatedChangedAndDeleted() {
        Engine.Resource group = shop.engine.create(LOG_GROUP, "logs", "{'name':'/lattice/orders'}");
        assertThat(group.text("arn")).isEqualTo("arn:aws:logs:eu-west-1:111122223333:log-group:/lattice/orders");
        Engine.Resource changed = group.update("{'name':'/lattice/orders','retentionInDays':30}");
        assertThat(changed.at("retentionInDays")).isEqualTo("30.0");
        assertThat(refusal(() -> group.update("{'name':'/lattice/orders','retentionInDays':31}")))
                .contains("InvalidParameterException: Retention of 31 days is not one of");
        assertThat(group.diff("{'name':'/other'}").getReplacesList()).containsExactly("name");
        changed.delete();
        assertThat(shop.simulator.isEmpty()).isTrue();
    }
}
