package weighbridge.config;

import java.nio.file.Path;
import java.util.Optional;

/** Where a version's code is read from when the version is created. */
public sealed interface Code {
    /** SHA-256 of the artifact in lower-case hexadecimal, where the config states one. */
    Optional<String> sha256();

    /** A zip or jar file, relative to the folder of {@code Pulumi.yaml}. */
    record LocalFile(Path file, Optional<String> sha256) implements Code {}

    /** One version of an object in S3. */
    record S3Object(String bucket, String key, Optional<String> version, Optional<String> sha256) implements Code {}
}
