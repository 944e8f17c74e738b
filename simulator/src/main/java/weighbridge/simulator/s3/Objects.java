package weighbridge.simulator.s3;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Objects in buckets. A bucket is there as soon as somebody makes it or puts something in it. */
public final class Objects {
    private final Map<String, Map<String, byte[]>> versions = new LinkedHashMap<>();
    private final Set<String> buckets = new HashSet<>();

    public void createBucket(String bucket) {
        buckets.add(bucket);
    }

    public boolean hasBucket(String bucket) {
        return buckets.contains(bucket);
    }

    /** Stores one version of an object and answers its version id. */
    public String put(String bucket, String key, byte[] content) {
        createBucket(bucket);
        Map<String, byte[]> held = versions.computeIfAbsent(bucket + "/" + key, name -> new LinkedHashMap<>());
        String version = "v" + (held.size() + 1);
        held.put(version, content.clone());
        return version;
    }

    /** The keys in a bucket, in order of their first version. */
    public List<String> keys(String bucket) {
        return versions.keySet().stream()
                .filter(name -> name.startsWith(bucket + "/"))
                .map(name -> name.substring(bucket.length() + 1))
                .toList();
    }

    /** The content of a version, the newest where none is named; empty if there is none. */
    public Optional<byte[]> get(String bucket, String key, Optional<String> version) {
        Map<String, byte[]> held = versions.getOrDefault(bucket + "/" + key, Map.of());
        return Optional.ofNullable(held.get(version.orElse("v" + held.size())));
    }
}
