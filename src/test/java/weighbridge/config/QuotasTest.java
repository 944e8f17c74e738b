package weighbridge.config;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuotasTest {
    @Test
    void warnsAboveTheDefaults() {
        assertThat(Quotas.warnings(config(3, 6)))
                .containsExactly(
                        "weighbridge:listeners: 3 listeners; AWS allows 2 a service unless the quota was raised in this account"
                                + " and Region",
                        "weighbridge:listeners.web1.rules: 6 rules; AWS allows 5 a listener unless the quota was raised in this"
                                + " account and Region");
    }

    @Test
    void isSilentAtTheDefaults() {
        assertThat(Quotas.warnings(config(2, 5))).isEmpty();
    }

    /** They need not stand in one split. */
    @Test
    void warnsAboveTheTargetGroupsOfAService() {
        Map<String, String> config = Configs.with(
                "weighbridge:versions",
                IntStream.rangeClosed(1, 11)
                        .mapToObj(n -> "\"v%d\":{\"function\":\"orders:%d\"}".formatted(n, n))
                        .collect(joining(",", "{", "}")));
        config.put("weighbridge:listeners", """
                {"web": {"port": 80, "protocol": "HTTP", "traffic": %s,
                         "rules": {"odd": {"priority": 1, "match": {"method": "GET"}, "traffic": {"v7": 50, "v11": 50}}}}}""".formatted(IntStream.rangeClosed(1, 10)
                .mapToObj(n -> "\"v%d\":10".formatted(n))
                .collect(joining(",", "{", "}"))));

        assertThat(Quotas.warnings(StackConfigReader.read(config)))
                .containsExactly(
                        "weighbridge:versions: 11 with traffic; AWS allows 10 a service unless the quota was raised in"
                                + " this account and Region");
    }

    /** Some listeners, the first of them with some rules. */
    private static StackConfig config(int listeners, int rules) {
        String rulesOfFirst = IntStream.rangeClosed(1, rules)
                .mapToObj(n -> "\"rule%d\":{\"priority\":%d,\"match\":{\"method\":\"GET\"}}".formatted(n, n))
                .collect(joining(","));
        return StackConfigReader.read(Configs.with(
                "weighbridge:listeners",
                IntStream.rangeClosed(1, listeners)
                        .mapToObj(n -> "\"web%d\":{\"port\":%d,\"protocol\":\"HTTP\",\"rules\":{%s}}"
                                .formatted(n, n, n == 1 ? rulesOfFirst : ""))
                        .collect(joining(",", "{", "}"))));
    }
}
