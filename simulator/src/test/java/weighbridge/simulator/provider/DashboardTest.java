package weighbridge.simulator.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.simulator.Engine.changes;
import static weighbridge.simulator.Engine.refusal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weighbridge.simulator.Engine;
import weighbridge.simulator.Shop;

class DashboardTest {
    private static final String DASHBOARD = "aws:cloudwatch/dashboard:Dashboard";

    private Shop shop;

    @BeforeEach
    void start() {
        shop = new Shop();
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private static String inputs(String body) {
        return "{'dashboardName':'orders','dashboardBody':\"" + body.replace("'", "\\\"") + "\"}";
    }

    @Test
    void aDashboardIsCreatedChangedAndDeleted() {
        Engine.Resource dashboard = shop.engine.create(DASHBOARD, "orders", inputs("{'widgets':[]}"));
        assertThat(dashboard.text("dashboardArn")).isEqualTo("arn:aws:cloudwatch::111122223333:dashboard/orders");
        assertThat(changes(dashboard.diff(inputs("{ 'widgets' : [ ] }")))).isEmpty();
        String text = "{'widgets':[{'type':'text','properties':{'markdown':'# orders'}}]}";
        assertThat(changes(dashboard.diff(inputs(text)))).containsExactly("dashboardBody UPDATE");
        Engine.Resource changed = dashboard.update(inputs(text));
        String two =
                "{'widgets':[{'type':'text','properties':{'markdown':'1'}},{'type':'text','properties':{'markdown':'2'}}]}";
        String turned = two.replace("'1'", "'3'").replace("'2'", "'1'").replace("'3'", "'2'");
        assertThat(changes(changed.update(inputs(two)).diff(inputs(turned)))).containsExactly("dashboardBody UPDATE");
        assertThat(shop.simulator.cloudWatch().dashboards().get(0).body()).contains("markdown");
        changed.delete();
        assertThat(shop.simulator.isEmpty()).isTrue();
    }

    @Test
    void aBodyThatCloudWatchDoesNotTakeIsRefused() {
        assertThat(refusal(() -> shop.engine.create(
                        DASHBOARD, "orders", inputs("{'widgets':[{'type':'text','x':24,'y':0,'properties':{}}]}"))))
                .isEqualTo("creating CloudWatch Dashboard (orders): operation error CloudWatch: PutDashboard, https"
                        + " response error StatusCode: 400, RequestID: simulated, InvalidParameterInput: The dashboard"
                        + " body is invalid, there are 1 validation errors: [{\"dataPath\":\"/widgets/0/x\",\"message\":"
                        + "\"Should be an integer of 0 to 23\"}]");
    }
}
