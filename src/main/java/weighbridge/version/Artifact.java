package weighbridge.version;

import com.pulumi.asset.FileArchive;
import com.pulumi.aws.lambda.FunctionArgs;
import java.util.Optional;
import weighbridge.config.Artifacts;
import weighbridge.config.Code;

/**
 * The code that a version is created from.
 *
 * <p>Code is used once, when its version is created; {@link BuiltFunction} tells the engine to keep the first for ever. So
 * other code at that place by now is no error: it is left out, and the engine goes on with what it has. The provider opens
 * what lies there all the same, at every preview (pulumi-terraform-bridge, {@code assets.go}), so something has to.
 */
record Artifact(Folders folders, Code code) {
    /** Hands the code to the function. */
    void giveTo(FunctionArgs.Builder function) {
        if (code instanceof Code.Local local && usable(local)) {
            function.code(new FileArchive(folders.forEngine(local.path()).toString()));
        }
        if (code instanceof Code.S3Object object) {
            function.s3Bucket(object.bucket()).s3Key(object.key());
            object.version().ifPresent(function::s3ObjectVersion);
        }
    }

    /** What the reader of a preview should know of local code; empty where all is as stack config says. */
    Optional<String> remark(String version) {
        if (!(code instanceof Code.Local local) || usable(local)) {
            return Optional.empty();
        }
        return Optional.of(
                found(local).map(other -> changed(version, local, other)).orElse(missing(version, local)));
    }

    private boolean usable(Code.Local local) {
        Optional<String> found = found(local);
        return found.isPresent() && local.sha256().or(() -> found).equals(found);
    }

    private Optional<String> found(Code.Local local) {
        return Artifacts.sha256(local, folders.here(local.path()));
    }

    private static String changed(String version, Code.Local local, String found) {
        return "%s: %s has SHA-256 %s, stack config says %s, so it is not used. If %s is deployed, nothing changes: put new code into a new version. If it is not, build it again or correct sha256; this prints it: %s"
                .formatted(
                        version,
                        local.path(),
                        found,
                        local.sha256().orElseThrow(),
                        version,
                        Artifacts.digestCommand(local));
    }

    private static String missing(String version, Code.Local local) {
        String what = local instanceof Code.Directory ? "is not here, or no file is in it" : "is not here";
        return "%s: %s %s. Build it first. If %s is deployed, the provider opens it all the same and uses nothing of it: any build will do."
                .formatted(version, local.path(), what, version);
    }
}
