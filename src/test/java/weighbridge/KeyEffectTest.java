package weighbridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.asset.AssetOrArchive;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weighbridge.config.SchemaKey;
import weighbridge.config.StackConfig;
import weighbridge.version.Folders;

/** A key that changes nothing is worse than none: each key of the schema must reach some resource. */
class KeyEffectTest {
    private static final Map<String, KeyEffect> EFFECTS = KeyEffect.all();

    private static final Map<String, Map<String, String>> BEFORE = new HashMap<>();

    @TempDir
    private static Path folder;

    /** Code to read: two files, and two folders. */
    @BeforeAll
    static void build() throws IOException {
        for (String file : List.of("a.jar", "b.jar", "a/code", "b/code")) {
            Path artifact = folder.resolve("artifacts").resolve(file);
            Files.createDirectories(artifact.getParent());
            Files.writeString(artifact, file);
        }
    }

    /** Keys that hold a value, not those that hold other keys. */
    static Stream<String> keys() {
        return SchemaKey.all().stream().filter(SchemaKey::isScalar).map(SchemaKey::path);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keys")
    void every_key_of_the_schema_reaches_some_resource(String key) {
        assertThat(EFFECTS).as("keys/effects.yaml says how to change it").containsKey(key);
        KeyEffect effect = EFFECTS.get(key);

        assertThat(effect.isOfItsKey()).as("the change is one of %s", key).isTrue();
        assertThat(registered(effect.after()))
                .as("%s has no effect: nothing that the program registers differs", key)
                .isNotEqualTo(before(effect));
    }

    @Test
    void no_entry_is_of_a_key_that_is_gone() {
        assertThat(EFFECTS.keySet()).isSubsetOf(keys().toList());
    }

    /** What differs by itself would let every key pass. */
    @Test
    void the_same_stack_registers_the_same() {
        KeyEffect any = EFFECTS.get("weighbridge:protect");

        assertThat(registered(any.before())).isEqualTo(registered(any.before())).hasSizeGreaterThan(40);
    }

    /** Declared once for all keys that need nothing else. */
    private static Map<String, String> before(KeyEffect effect) {
        return BEFORE.computeIfAbsent(effect.given().toString(), given -> registered(effect.before()));
    }

    /** Each resource with its inputs and with whether it is protected. */
    private static Map<String, String> registered(StackConfig config) {
        Map<String, String> registered = new TreeMap<>();
        Declared.by(config, Folders.of(folder))
                .resources()
                .forEach(resource -> registered.put(
                        resource.key(), text(resource.inputs()) + " protect: " + resource.isProtected()));
        return registered;
    }

    private static String text(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((key, entry) -> sorted.put(key.toString(), text(entry)));
            return sorted.toString();
        } else if (value instanceof List<?> list) {
            return list.stream().map(KeyEffectTest::text).toList().toString();
        }
        return value instanceof AssetOrArchive archive ? path(archive) : String.valueOf(value);
    }

    /** The SDK shows it to nobody. */
    private static String path(AssetOrArchive archive) {
        try {
            Field value = AssetOrArchive.class.getDeclaredField("value");
            value.setAccessible(true);
            return value.get(archive).toString();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
