package weighbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineEnvironmentTest {
    @Test
    void keys_are_read_with_and_without_the_host_s_infix() {
        assertThat(EngineEnvironment.parse("""
                        {"aws:config:region":"eu-west-1","weighbridge:stable":"v7","weighbridge:traffic":"{\\"v7\\":100}"}
                        """))
                .isEqualTo(Map.of(
                        "aws:region", "eu-west-1", "weighbridge:stable", "v7", "weighbridge:traffic", "{\"v7\":100}"));
    }

    @Test
    void secret_keys_are_read_the_same_way() {
        assertThat(EngineEnvironment.parseKeys("[\"weighbridge:config:versions\",\"weighbridge:secrets\"]"))
                .containsExactlyInAnyOrder("weighbridge:versions", "weighbridge:secrets");
    }
}
