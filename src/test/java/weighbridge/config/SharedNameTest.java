package weighbridge.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedNameTest {
    private static StackConfig with(String record) {
        return StackConfigReader.read(Configs.with(
                "weighbridge:service",
                "{\"name\": \"orders\", \"domain\": {\"name\": \"orders.shop.internal\", \"zone\": \"Z1\", \"certificate\":"
                        + " \"arn:aws:acm:eu-west-1:111122223333:certificate/12345678-1234-1234-1234-123456789012\""
                        + record + "}}"));
    }

    @Test
    void aSharedNameThatLeadsToVpcLatticeItselfIsATrap() {
        assertThat(SharedName.warnings(with(", \"routing\": {\"weighted\": 70}")))
                .containsExactly(
                        "weighbridge:service.domain.routing: orders.shop.internal leads to VPC Lattice itself, which only VPCs of"
                                + " eu-west-1 reach: clients that DNS sends here from another Region get no answer; add through:"
                                + " { name: …, zone: … } (docs/regions.md)");
    }

    @Test
    void aNameOfOneRegionOrWithAnEntryIsNone() {
        assertThat(SharedName.warnings(with(""))).isEmpty();
        assertThat(
                        SharedName.warnings(
                                with(
                                        ", \"routing\": {\"latency\": true}, \"through\": {\"name\": \"in.example.com\", \"zone\": \"Z2\"}")))
                .isEmpty();
    }
}
