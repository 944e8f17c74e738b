package weighbridge.policies.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects of values are maps that keep what they are given, however many properties they have. */
class FieldsTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 9, 15, 16, 17, 40})
    void aBuiltObjectIsTheMapOfWhatWasPut(int size) {
        FieldsBuilder built = new FieldsBuilder();
        Map<String, Value> expected = new HashMap<>();
        IntStream.range(0, size).forEach(i -> {
            built.put("property " + i, Values.number(i));
            expected.put("property " + i, Values.number(i));
        });

        Map<String, Value> values = ((Value.Fields) built.build()).values();

        assertThat(values).isEqualTo(expected).hasSameHashCodeAs(expected);
        assertThat(expected).isEqualTo(values);
        assertThat(values.keySet()).isEqualTo(expected.keySet());
        assertThat(values.get("another")).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 16, 20})
    void ofTwoPropertiesWithOneNameTheLastCounts(int size) {
        FieldsBuilder built = new FieldsBuilder();
        IntStream.range(0, size).forEach(i -> built.put("property " + i, Values.number(i)));
        built.put("property 1", Values.text("again"));

        Value.Fields fields = (Value.Fields) built.build();

        assertThat(fields.values()).hasSize(size);
        assertThat(fields.get("property 1")).isEqualTo(Values.text("again"));
    }

    @Test
    void theOrderOfPropertiesTellsNoObjectsApart() {
        Map<String, Value> turned = new LinkedHashMap<>();
        turned.put("weight", Values.number(10));
        turned.put("id", Values.text("tg-8"));

        Value one = Values.fields("id", Values.text("tg-8"), "weight", Values.number(10));

        assertThat(one).isEqualTo(new Value.Fields(turned)).hasSameHashCodeAs(new Value.Fields(turned));
        assertThat(one)
                .isNotEqualTo(Values.fields("id", Values.text("tg-8"), "weight", Values.number(11)))
                .isNotEqualTo(Values.fields("id", Values.text("tg-8"), "share", Values.number(10)))
                .isNotEqualTo(Values.fields("id", Values.text("tg-8")));
    }

    @Test
    void aNameThatIsPutTogetherFindsItsProperty() {
        Value fields = Values.fields("weight", Values.number(10));

        assertThat(fields.get(String.join("", "wei", "ght"))).isEqualTo(Values.number(10));
        assertThat(fields.get("weigh")).isEqualTo(Values.ABSENT);
    }

    @Test
    void nobodyChangesAnObject() {
        Map<String, Value> mine = new HashMap<>(Map.of("weight", Values.number(10)));
        Value.Fields fields = new Value.Fields(mine);
        mine.put("weight", Values.number(100));

        assertThat(fields.get("weight")).isEqualTo(Values.number(10));
        assertThatThrownBy(() -> fields.values().put("weight", Values.number(100)))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> fields.values().values().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> fields.values().entrySet().iterator().next().setValue(Values.number(100)))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void valuesThatAreAlikeBecomeOneObjectAndNoOthers() {
        // These two texts have one hash code, and so one place.
        Value one = Recent.one(Values.text("Aa"));
        Value other = Recent.one(Values.text("BB"));

        assertThat(one).isEqualTo(Values.text("Aa"));
        assertThat(other).isEqualTo(Values.text("BB"));
        assertThat(Recent.one(Values.text("BB"))).isSameAs(other);
    }

    @Test
    @Timeout(5)
    void aDeepNestIsReadLevelByLevelAndNotAllOfItOnEach() {
        Value nest = Values.number(1);
        Value many = Values.number(1);
        for (int level = 0; level < 10_000; level++) {
            FieldsBuilder one = new FieldsBuilder();
            one.put("a", nest);
            nest = one.build();
            FieldsBuilder twenty = new FieldsBuilder();
            for (int i = 0; i < 20; i++) {
                twenty.put("a" + i, i == 0 ? many : Values.ABSENT);
            }
            many = twenty.build();
        }

        assertThat(nest.get("a").get("a")).isInstanceOf(Value.Fields.class);
        assertThat(many.get("a0").get("a1")).isEqualTo(Values.ABSENT);
    }
}
