package weighbridge.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WorldTest {
    private static final String OTHER = "210987654321";

    private final SimulatorOptions options = SimulatorOptions.DEFAULT.withWorld(new World());

    @Test
    void accountsOfOneWorldMakeOtherIdsFromOneSeed() {
        try (Shop owner = new Shop(options);
                Simulator other = Simulator.start(options.withAccount(OTHER))) {
            String network = owner.simulator.operator().createServiceNetwork("shop");

            assertThat(other.operator().createServiceNetwork("shop")).isNotEqualTo(network);
            assertThat(other.lattice().networks()).hasSize(1);
        }
    }

    @Test
    void anAccountAndRegionAreSimulatedOnceAtATime() {
        try (Simulator first = Simulator.start(options)) {
            assertThat(first.isEmpty()).isTrue();
            assertThatThrownBy(() -> Simulator.start(options))
                    .hasMessage("account 111122223333 in eu-west-1 is simulated in this world already: close that"
                            + " simulator first");
        }
        Simulator.start(options).close();
    }
}
