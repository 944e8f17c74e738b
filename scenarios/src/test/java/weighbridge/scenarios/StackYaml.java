package weighbridge.scenarios;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The config of a stack file, from whole files that each change some keys of the one before. */
record StackYaml(Map<String, Object> config) {
    static StackYaml read(Path file) throws IOException {
        return of(Files.readString(file));
    }

    static StackYaml of(String text) {
        Object document = new Load(LoadSettings.builder().build()).loadFromString(text);
        Map<String, Object> config = new LinkedHashMap<>();
        if (document instanceof Map<?, ?> keys) {
            keys.forEach((key, value) -> config.put(key.toString(), value));
        }
        return new StackYaml(config);
    }

    /** The same with these keys in place of the ones of the same name; a key without a value is taken out. */
    StackYaml with(StackYaml change) {
        Map<String, Object> changed = new LinkedHashMap<>(config);
        changed.putAll(change.config());
        changed.values().removeIf(value -> value == null);
        return new StackYaml(changed);
    }

    void write(Path file) throws IOException {
        Files.writeString(file, new Dump(DumpSettings.builder().build()).dumpToString(Map.of("config", config)));
    }
}
