package weighbridge.config;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

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
