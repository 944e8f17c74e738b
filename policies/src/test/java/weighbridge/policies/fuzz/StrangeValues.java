package weighbridge.policies.fuzz;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/** What nobody writes where a weight, a name or a list belongs. */
final class StrangeValues {
    /** Says that an object stands for something else, which the text under it names. Source: sig.go, pulumi v3.259.0. */
    static final String SIGNATURE = "4dabf18193072939515e22adb298388d";

    static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
    static final String OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
    private static final String RESOURCE = "5cf8f73096256a8f31e491e813e4eb8e";
    private static final String ASSET = "c44067f5952c0a294b673a41bacd8c17";
    private static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private static final int DEEP = 60;
    private static final int LONG = 10_000;

    private static final List<Double> NUMBERS = List.of(
            0.0,
            -0.0,
            -1.0,
            0.5,
            1.0,
            10.0,
            20.000000000000004,
            90.0,
            99.99999999999999,
            100.0,
            101.0,
            999.0,
            1e15,
            9007199254740992.0,
            0x1p63,
            -0x1p63,
            1e308,
            -1e308,
            Double.MIN_VALUE,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY);

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "90",
            "v7",
            "v8 v7",
            " v7 v8",
            "v7  v8",
            "ｖ８",
            "ü-пользователь-用户-🜂",
            "\ud800",
            "\udc00v7",
            "\u0000",
            "*",
            "$LATEST",
            "tg-v7",
            "arn:aws:vpc-lattice:eu-west-1:111122223333:targetgroup/tg-v7",
            "arn:aws:lambda:eu-west-1:111122223333:function:orders",
            "arn:aws:lambda:::function::",
            "/",
            ":",
            "%s %d {0} $1 \\",
            "{\"Statement\": [{}]",
            "[[[[",
            "2026-01-05T12:00Z",
            "+999999999-12-31T23:59:59.999999999-18:00",
            "é".repeat(LONG),
            "*".repeat(40) + "!",
            UNKNOWN);

    private static final List<Value> OTHERS = List.of(
            Values.ABSENT,
            new Value.Bool(true),
            Values.items(),
            Values.fields(),
            Values.items(Values.ABSENT),
            Values.items(Values.items(), Values.fields(), Values.text("v7")),
            Values.fields("", Values.ABSENT),
            deep(Values::items),
            deep(value -> Values.fields("targetGroups", value)),
            signed(Values.text(SECRET)),
            signed(Values.text(OUTPUT)),
            signed(Values.text(RESOURCE)),
            signed(Values.text(ASSET)),
            signed(Values.text("of a kind that is to come")),
            signed(Values.number(7)));

    private StrangeValues() {}

    static Value any(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Values.number(oneOf(NUMBERS, random));
            case 1 -> Values.text(oneOf(TEXTS, random));
            default -> oneOf(OTHERS, random);
        };
    }

    /** The value inside what the engine puts around secrets, outputs and references. */
    static Value wrapped(Value value, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Values.fields(SIGNATURE, Values.text(SECRET), "value", value);
            case 1 -> Values.fields(SIGNATURE, Values.text(OUTPUT), "value", value, "secret", new Value.Bool(true));
            case 2 -> Values.fields(SIGNATURE, Values.text(RESOURCE), "urn", Values.text("urn:x"), "id", value);
            default -> Values.fields(SIGNATURE, Values.text(SECRET), "plaintext", value);
        };
    }

    private static Value signed(Value kind) {
        return Values.fields(SIGNATURE, kind);
    }

    private static Value deep(Function<Value, Value> around) {
        Value value = Values.number(90);
        for (int i = 0; i < DEEP; i++) {
            value = around.apply(value);
        }
        return value;
    }

    private static <T> T oneOf(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
