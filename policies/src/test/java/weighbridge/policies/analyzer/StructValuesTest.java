package weighbridge.policies.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/** The constants are the engine's own: rpc.go and sig.go, pulumi v3.259.0. */
final class StructValuesTest {
    private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";
    private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
    private static final String OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
    private static final String RESOURCE = "5cf8f73096256a8f31e491e813e4eb8e";
    private static final String UNKNOWN_STRING = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
                "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
                UNKNOWN_STRING,
                "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
                "030794c1-ac77-496b-92df-f27374a8bd58",
                "e48ece36-62e2-4504-bad9-02848725956a",
                "dd056dcd-154b-4c76-9bd3-c8f88648b5ff"
            })
    void eachMarkOfAnUnknownValueIsUnknownAndNoText(String mark) {
        assertThat(StructValues.read(text(mark))).isEqualTo(Values.UNKNOWN);
    }

    @Test
    void plainValuesAreReadAsTheyAre() {
        var list = ListValue.newBuilder().addValues(number(90)).addValues(text("v7"));
        var object = object(Map.of("weights", value().setListValue(list).build(), "on", bool(true), "none", none()));

        assertThat(StructValues.read(object))
                .isEqualTo(Values.fields(
                        "weights",
                        Values.items(Values.number(90), Values.text("v7")),
                        "on",
                        new Value.Bool(true),
                        "none",
                        Values.ABSENT));
    }

    @Test
    void aSecretStandsForItsContentAtAnyDepth() {
        var secret =
                signed(SECRET, Map.of("value", object(Map.of("weight", signed(SECRET, Map.of("value", number(10)))))));

        assertThat(StructValues.read(secret)).isEqualTo(Values.fields("weight", Values.number(10)));
    }

    @Test
    void aSecretWhoseContentIsUnknownIsUnknown() {
        assertThat(StructValues.read(signed(SECRET, Map.of("value", text(UNKNOWN_STRING)))))
                .isEqualTo(Values.UNKNOWN);
    }

    @Test
    void aSecretThatIsEncryptedCannotBeRead() {
        assertThat(StructValues.read(signed(SECRET, Map.of("ciphertext", text("v1:…")))))
                .isEqualTo(new Value.Unreadable("an encrypted secret"));
    }

    @Test
    void anOutputStandsForItsContentAndIsUnknownWithoutOne() {
        assertThat(StructValues.read(signed(OUTPUT, Map.of("value", number(10), "secret", bool(true)))))
                .isEqualTo(Values.number(10));
        assertThat(StructValues.read(signed(OUTPUT, Map.of("secret", bool(true)))))
                .isEqualTo(Values.UNKNOWN);
    }

    @Test
    void aResourceStandsForItsIdWhichIsUnknownUntilItExists() {
        var urn = text("urn:pulumi:dev::shop::aws:vpclattice/targetGroup:TargetGroup::v8");

        assertThat(StructValues.read(signed(RESOURCE, Map.of("urn", urn, "id", text("tg-8")))))
                .isEqualTo(Values.text("tg-8"));
        assertThat(StructValues.read(signed(RESOURCE, Map.of("urn", urn, "id", text("")))))
                .isEqualTo(Values.UNKNOWN);
        assertThat(StructValues.read(signed(RESOURCE, Map.of("urn", urn))))
                .isEqualTo(Values.text(urn.getStringValue()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"c44067f5952c0a294b673a41bacd8c17", "0def7320c3a5731c473e5ecbe6d01bc7", "of-a-later-engine", ""})
    void whatStandsForSomethingThatNoRuleReadsIsNoObject(String signature) {
        assertThat(StructValues.read(signed(signature, Map.of("value", number(10)))))
                .isInstanceOf(Value.Unreadable.class);
    }

    @Test
    void aSignatureOfAnotherTypeIsNoObjectEither() {
        assertThat(StructValues.read(object(Map.of(SIGNATURE, number(1))))).isInstanceOf(Value.Unreadable.class);
    }

    private static com.google.protobuf.Value signed(String signature, Map<String, com.google.protobuf.Value> fields) {
        Struct.Builder struct = Struct.newBuilder().putAllFields(fields).putFields(SIGNATURE, text(signature));
        return value().setStructValue(struct).build();
    }

    private static com.google.protobuf.Value object(Map<String, com.google.protobuf.Value> fields) {
        return value().setStructValue(Struct.newBuilder().putAllFields(fields)).build();
    }

    private static com.google.protobuf.Value text(String text) {
        return value().setStringValue(text).build();
    }

    private static com.google.protobuf.Value number(double number) {
        return value().setNumberValue(number).build();
    }

    private static com.google.protobuf.Value bool(boolean bool) {
        return value().setBoolValue(bool).build();
    }

    private static com.google.protobuf.Value none() {
        return value().setNullValue(NullValue.NULL_VALUE).build();
    }

    private static com.google.protobuf.Value.Builder value() {
        return com.google.protobuf.Value.newBuilder();
    }
}
