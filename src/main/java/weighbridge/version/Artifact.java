package weighbridge.version;

import com.pulumi.asset.FileArchive;
import com.pulumi.aws.lambda.FunctionArgs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import weighbridge.config.Artifacts;
import weighbridge.config.Code;

/**
 * The code that a version is created from.
 *
 * <p>Code is read once, when its version is created; {@link BuiltFunction} tells the engine to keep the first for ever. So
 * a file that is gone, or is another by now, is the usual end of a deployed version's file and no error: it is left out,
 * and the engine goes on with what it has. Only for a version that is not deployed yet does the provider then miss the
 * code and refuse; the remark says what to do in either case.
 */
record Artifact(Folders folders, Code code) {
    /** Hands the code to the function. */
    void giveTo(FunctionArgs.Builder function) {
        if (code instanceof Code.LocalFile local && usable(local)) {
            function.code(new FileArchive(folders.forEngine(local.file()).toString()));
        }
        if (code instanceof Code.Directory folder && Files.isDirectory(folders.here(folder.directory()))) {
            function.code(new FileArchive(folders.forEngine(folder.directory()).toString()));
        }
        if (code instanceof Code.S3Object object) {
            function.s3Bucket(object.bucket()).s3Key(object.key());
            object.version().ifPresent(function::s3ObjectVersion);
        }
    }

    /** What the reader of a preview should know of the file; empty where all is as stack config says. */
    Optional<String> remark(String version) {
        if (!(code instanceof Code.LocalFile local) || usable(local)) {
            return Optional.empty();
        }
        return Optional.of(Files.isRegularFile(resolve(local)) ? changed(version, local) : missing(version, local));
    }

    private boolean usable(Code.LocalFile local) {
        Path file = resolve(local);
        return Files.isRegularFile(file)
                && local.sha256()
                        .map(stated -> stated.equals(Artifacts.sha256(file)))
                        .orElse(true);
    }

    private Path resolve(Code.LocalFile local) {
        return folders.here(local.file());
    }

    private String changed(String version, Code.LocalFile local) {
        return "%s: %s has SHA-256 %s, stack config says %s, so it is not used. If %s is deployed, nothing changes: put new code into a new version. If it is not, build it again or correct sha256."
                .formatted(
                        version,
                        local.file(),
                        Artifacts.sha256(resolve(local)),
                        local.sha256().orElse("nothing"),
                        version);
    }

    private static String missing(String version, Code.LocalFile local) {
        return "%s: %s is not here. If %s is deployed, nothing changes. If it is not, build the file first."
                .formatted(version, local.file(), version);
    }
}
