package weighbridge.policies.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import weighbridge.policies.WeighbridgePack;
import weighbridge.policies.fuzz.Corruption;
import weighbridge.policies.pack.BadConfigException;
import weighbridge.policies.pack.Rule;
import weighbridge.policies.value.Value;

/** Policy config that is broken at random: read, or refused with its problems, and never read as more than it may say. */
final class FuzzedConfigTest {
    private static final int CASES = 2_000;
    private static final List<Rule> RULES = WeighbridgePack.create().rules();
    private static final Value CONFIG = PolicyConfigFile.settings("""
            { "weight-step": { "maxPoints": 30, "actions": { "orders/https/beta": { "maxPoints": 50 } } },
              "first-exposure": { "maxShare": 5, "actions": { "orders/https/beta": { "maxShare": 0 } } },
              "bake-time": { "minutes": 60 }, "one-candidate": { "most": 2 }, "warm-baseline": { "concurrency": 4 },
              "secure-edge": { "require": ["tls", "auth"] },
              "rollback-hold": { "region": "eu-west-1", "endpoint": "https://ssm.internal" },
              "freeze-window": { "windows": [{ "from": "Fri 16:00", "to": "Mon 08:00", "zone": "Europe/Berlin" },
                { "from": "2026-12-20T00:00Z", "to": "2027-01-02T00:00Z", "because": "holidays" }] },
              "exceptions": { "entries": [{ "rules": ["weight-step", "first-exposure"], "action": "orders/https",
                "version": "v9", "upTo": 100, "until": "2026-01-05T19:00+01:00", "because": "INC-1", "by": "ann" }] } }
            """);

    @Test
    void brokenConfigIsReadOrRefused() {
        Random random = new Random(21);
        Corruption corruption = new Corruption(random);
        int refused = 0;
        for (int i = 0; i < CASES; i++) {
            Optional<Limits> limits = read(corruption.of(CONFIG));
            refused += limits.isEmpty() ? 1 : 0;
            limits.ifPresent(FuzzedConfigTest::isWithinItsRange);
        }
        assertThat(refused).isBetween(CASES / 2, CASES - 1);
    }

    private static Optional<Limits> read(Value config) {
        Map<String, Value> policies = config instanceof Value.Fields fields ? fields.values() : Map.of();
        try {
            return Optional.of(LimitsReader.read(policies, RULES));
        } catch (BadConfigException e) {
            assertThat(e).hasMessageStartingWith("policy config is wrong:\n  ");
            return Optional.empty();
        }
    }

    private static void isWithinItsRange(Limits limits) {
        assertThat(List.of(limits.maxPoints(), limits.maxShare())).allSatisfy(limit -> {
            assertThat(limit.value()).isBetween(0L, 100L);
            assertThat(limit.byAction().values()).allMatch(own -> own >= 0 && own <= 100);
        });
        assertThat(limits.exceptions()).allSatisfy(entry -> {
            assertThat(LimitsReader.LIFTABLE).containsAll(entry.rules());
            assertThat(entry.rules()).isNotEmpty();
            assertThat(entry.upTo()).isBetween(0L, 100L);
            assertThat(List.of(entry.action(), entry.version(), entry.because(), entry.by()))
                    .noneMatch(String::isBlank);
        });
    }
}
