package weighbridge.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @ParameterizedTest
    @CsvSource({"priorty, priority", "prioritiy, priority", "prioirty, priority", "PRIORITY, priority", "mach, match"})
    void findsWhatASlipMeant(String written, String meant) {
        assertThat(Nearest.to(written, List.of("priority", "match", "traffic"))).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"weight", "auth", "prior"})
    void guessesNothingFarAway(String written) {
        assertThat(Nearest.to(written, List.of("priority", "match", "traffic"))).isEmpty();
    }
}
