package weighbridge.config;

import java.nio.file.Path;
import java.util.Optional;

/** Where a version's code is read from when the version is created. */
public sealed interface Code {
    /** SHA-256 of the artifact in lower-case hexadecimal, where the config states one. */
    Optional<String> sha256();

    /** A zip or jar file, relative to the folder of {@code Pulumi.yaml}. */
    record LocalFile(Path file, Optional<String> sha256) implements Code {
        public LocalFile {
            Valid.require(!file.isAbsolute(), "code file " + file + " is not relative");
            requireSha256(sha256);
        }
    }

    /** A folder with the unpacked code, relative to the folder of {@code Pulumi.yaml}. */
    record Directory(Path directory, Optional<String> sha256) implements Code {
        public Directory {
            Valid.require(!directory.isAbsolute(), "code directory " + directory + " is not relative");
            requireSha256(sha256);
        }
    }

    /** One version of an object in S3. */
    record S3Object(String bucket, String key, Optional<String> version, Optional<String> sha256) implements Code {
        public S3Object {
            Valid.require(!bucket.isBlank() && !key.isBlank(), "code in S3 needs a bucket and a key");
            requireSha256(sha256);
        }
    }

    private static void requireSha256(Optional<String> sha256) {
        sha256.ifPresent(hex -> Valid.require(hex.matches("[0-9a-f]{64}"), "'" + hex + "' is not a SHA-256"));
    }
}
