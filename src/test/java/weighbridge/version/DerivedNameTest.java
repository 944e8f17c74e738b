package weighbridge.version;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DerivedNameTest {
    @Test
    void parts_are_joined() {
        assertThat(DerivedName.of(64, "orders", "v8")).isEqualTo("orders-v8");
    }

    @Test
    void parts_that_could_be_read_otherwise_stay_apart() {
        assertThat(DerivedName.of(64, "a", "b-c"))
                .matches("a-b-c-[0-9a-f]{8}")
                .isNotEqualTo(DerivedName.of(64, "a-b", "c"));
    }

    @Test
    void a_name_that_aws_would_refuse_is_cut_and_told_apart() {
        String one = DerivedName.of(64, "orders", "v".repeat(60) + "1");
        String other = DerivedName.of(64, "orders", "v".repeat(60) + "2");

        assertThat(one).hasSizeLessThanOrEqualTo(64).matches("orders-v+-[0-9a-f]{8}");
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void hyphens_never_meet() {
        assertThat(DerivedName.of(64, "orders", "v8-")).matches("orders-v8-[0-9a-f]{8}");
    }

    @Test
    void a_target_group_never_takes_the_reserved_prefix() {
        assertThat(TargetGroupName.of("tg-x", "v8")).isEqualTo("of-tg-x-v8");
    }
}
