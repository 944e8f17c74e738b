package weighbridge.config;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.ObjectMapper;

class CallersCheckTest {
    private static List<String> problems(String networkCallers, String serviceCallers) {
        String config = "{\"weighbridge:network\":{\"name\":\"shop\",\"auth\":\"iam\",\"callers\":[" + networkCallers
                + "]},\"weighbridge:service\":{\"name\":\"orders\",\"auth\":\"iam\",\"callers\":[" + serviceCallers
                + "]}}";
        return new CallersCheck()
                .problems(At.root(new ObjectMapper().readTree(config))).stream()
                        .map(Problem::path)
                        .toList();
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:iam::111122223333:role/till, arn:aws:iam::111122223333:role/till, true",
        "arn:aws:iam::111122223333:role/till, arn:aws:iam::111122223333:role/other, false",
        "111122223333,                        arn:aws:iam::111122223333:role/till, true",
        "210987654321,                        arn:aws:iam::111122223333:role/till, false",
        "arn:aws:iam::111122223333:role/till, 111122223333,                        true",
        "arn:aws:iam::111122223333:role/till, 210987654321,                        false",
        "o-a1b2c3d4e5,                        arn:aws:iam::111122223333:role/till, true",
        "111122223333,                        o-a1b2c3d4e5,                        true",
        "o-0000000000,                        o-a1b2c3d4e5,                        false",
        "*,                                   o-a1b2c3d4e5,                        true",
        "o-a1b2c3d4e5,                        *,                                   true",
    })
    void aCallerOfTheServiceWhomTheNetworkSurelyStopsIsReported(String network, String service, boolean mayPass) {
        assertThat(problems(quoted(network), quoted(service)).isEmpty()).isEqualTo(mayPass);
    }

    @Test
    void aPolicyThatLatticeWouldRefuseIsReported() {
        assertThat(problems("\"*\"", accounts(260))).isEmpty();
        assertThat(problems("\"*\"", accounts(280))).containsExactly("weighbridge:service.callers");
    }

    private static String accounts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> quoted(Long.toString(100_000_000_000L + i)))
                .collect(joining(","));
    }
}
