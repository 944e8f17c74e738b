package weighbridge.simulator.s3;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Objects in buckets. A bucket is there as soon as something is in it. */
public final class Objects {
    private final Map<String, Map<String, byte[]>> versions = new LinkedHashMap<>();

    /** Stores one version of an object and answers its version id. */
    public String put(String bucket, String key, byte[] content) {
        Map<String, byte[]> held = versions.computeIfAbsent(bucket + "/" + key, name -> new LinkedHashMap<>());
        String version = "v" + (held.size() + 1);
        held.put(version, content.clone());
        return version;
    }

    /** The content of a version, the newest where none is named; empty if there is none. */
    public Optional<byte[]> get(String bucket, String key, Optional<String> version) {
        Map<String, byte[]> held = versions.getOrDefault(bucket + "/" + key, Map.of());
        return Optional.ofNullable(held.get(version.orElse("v" + held.size())));
    }
}
