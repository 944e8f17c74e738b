package weighbridge.config;

import java.nio.file.Path;
import java.util.Optional;

/** Where a version's code is read from when the version is created. */
public sealed interface Code {
    /** SHA-256 of the code in lower-case hexadecimal, where the config states one. */
    Optional<String> sha256();

    /** Code on this machine, relative to the folder of {@code Pulumi.yaml}. */
    sealed interface Local extends Code {
        Path path();
    }

    /** A zip or jar file. Its SHA-256 is that of the file. */
    record LocalFile(Path path, Optional<String> sha256) implements Local {
        public LocalFile {
            Valid.require(!path.isAbsolute(), "code file " + path + " is not relative");
            requireSha256(sha256);
        }
    }

    /** A folder with the unpacked code. Its SHA-256 is that of {@link Artifacts#digestCommand}. */
    record Directory(Path path, Optional<String> sha256) implements Local {
        public Directory {
            Valid.require(!path.isAbsolute(), "code directory " + path + " is not relative");
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
