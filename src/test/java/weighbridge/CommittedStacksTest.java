package weighbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weighbridge.config.StackConfig;
import weighbridge.config.StackConfigReader;
import weighbridge.config.StackFile;

/** The stacks of this repository, from their files to what is registered. */
class CommittedStacksTest {
    @Test
    void dev_owns_its_network_and_protects_nothing() {
        var dev = Declared.by(stack("dev"));

        assertThat(dev.one("aws:vpclattice/serviceNetwork:ServiceNetwork", "network")
                        .at("name"))
                .isEqualTo("shop-dev");
        assertThat(dev.resources()).noneMatch(Registered::isProtected);
        assertThat(dev.output("splits")).isEqualTo(Map.of("orders/https", Map.of("v7", 90, "v8", 10)));
    }

    @Test
    void prod_joins_a_network_and_protects_its_service_and_listener() {
        var prod = Declared.by(stack("prod"));

        assertThat(protectedKeys(prod))
                .containsExactlyInAnyOrder(
                        "aws:vpclattice/service:Service orders", "aws:vpclattice/listener:Listener orders/https");
        assertThat(prod.output("splits"))
                .isEqualTo(Map.of(
                        "orders/https", Map.of("v7", 95, "v8", 5),
                        "orders/https/beta", Map.of("v7", 50, "v8", 50),
                        "orders/https/mobile-reads", Map.of("v7", 90, "v8", 10),
                        "orders/https/payments", Map.of("v7", 100)));
    }

    /** The official CLI deploys a fresh clone, where nothing is built yet. */
    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void neither_needs_anything_built(String name) {
        assertThat(Declared.by(stack(name)).keys()).noneMatch(key -> key.startsWith("aws:lambda/function:"));
    }

    private static StackConfig stack(String name) {
        var file = (StackFile.Merged) StackFile.read(Path.of("Pulumi." + name + ".yaml"));
        return StackConfigReader.read(file.config());
    }

    private static Stream<String> protectedKeys(Declared declared) {
        return declared.resources().stream().filter(Registered::isProtected).map(Registered::key);
    }
}
