package weighbridge.simulator.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.simulator.Engine.changes;
import static weighbridge.simulator.Engine.refusal;
import static weighbridge.simulator.Shop.PERMISSION;
import static weighbridge.simulator.Shop.arn;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weighbridge.simulator.Engine;
import weighbridge.simulator.Shop;

class PermissionTest {
    private static final String PCC = "aws:lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig";

    private Shop shop;

    @BeforeEach
    void start() {
        shop = new Shop();
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private static String inputs(String function, String qualifier, String statementId) {
        return "{'action':'lambda:InvokeFunction','principal':'vpc-lattice.amazonaws.com','function':'" + function
                + "'" + (qualifier.isEmpty() ? "" : ",'qualifier':'" + qualifier + "'") + ",'statementId':'"
                + statementId
                + "'}";
    }

    private Engine.Resource permission(String function, String qualifier, String statementId) {
        return shop.engine.create(PERMISSION, statementId, inputs(function, qualifier, statementId));
    }

    @Test
    void isAddedReadAndRemoved() {
        Engine.Resource permission = permission("orders", "7", "lattice");
        assertThat(permission.id()).isEqualTo("lattice");
        assertThat(shop.simulator.permissions()).hasSize(1);
        assertThat(changes(permission.diff(inputs("orders", "7", "lattice")))).isEmpty();
        assertThat(permission.diff(inputs("orders", "8", "lattice")).getReplacesList())
                .containsExactly("qualifier");
        permission.delete();
        assertThat(permission.read().getId()).isEmpty();
        assertThat(shop.simulator.isEmpty()).isTrue();
    }

    @Test
    void trapAQualifiedArnAsFunctionReplacesEveryTime() {
        String inputs = inputs(arn("orders", 7), "", "lattice");
        Engine.Resource permission = shop.engine.create(PERMISSION, "lattice", inputs);
        assertThat(permission.text("function")).isEqualTo("arn:aws:lambda:eu-west-1:111122223333:function:orders");
        assertThat(changes(permission.diff(inputs)))
                .containsExactly("function UPDATE_REPLACE", "qualifier DELETE_REPLACE");
    }

    @Test
    void statementIdsAreUniqueForAFunctionAndQualifier() {
        permission("orders", "7", "lattice");
        permission("orders", "8", "lattice");
        assertThat(refusal(() -> permission("orders", "7", "lattice")))
                .isEqualTo(
                        "creating Lambda Permission (orders/lattice): operation error Lambda: AddPermission, https response error"
                                + " StatusCode: 409, RequestID: simulated, ResourceConflictException: The statement id (lattice)"
                                + " provided already exists. Please provide a new statement id, or remove the existing statement.");
    }

    @Test
    void theFunctionMustExist() {
        assertThat(refusal(() -> permission("orders", "99", "lattice")))
                .endsWith("ResourceNotFoundException: Function not found: " + arn("orders", 99));
    }

    @Test
    void twoQualifiersMustAgree() {
        assertThat(refusal(() -> permission(arn("orders", 7), "8", "lattice")))
                .endsWith(
                        "InvalidParameterValueException: The derived qualifier from the function name does not match the"
                                + " specified qualifier.");
    }

    @Test
    void aStatementIsNamedWhereTheProgramDoesNot() {
        String inputs = inputs("orders", "7", "x").replace(",'statementId':'x'", "");
        assertThat(shop.engine.create(PERMISSION, "lattice", inputs).id()).matches("lattice-[0-9a-f]{7}");
    }

    @Test
    void provisionedConcurrencyIsForNumberedVersions() {
        String inputs = "{'functionName':'orders','qualifier':'7','provisionedConcurrentExecutions':2}";
        Engine.Resource warm = shop.engine.create(PCC, "warm", inputs);
        assertThat(warm.id()).isEqualTo("orders,7");
        Engine.Resource warmer = warm.update(inputs.replace("2", "3"));
        assertThat(Engine.json(warmer.read().getProperties(), "provisionedConcurrentExecutions"))
                .isEqualTo("3.0");
        assertThat(refusal(() -> shop.engine.create(PCC, "latest", inputs.replace("'7'", "'$LATEST'"))))
                .endsWith("Provisioned Concurrency Configs cannot be applied to unpublished function versions.");
        warmer.delete();
        assertThat(warmer.read().getId()).isEmpty();
    }
}
