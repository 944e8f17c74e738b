package weighbridge.version;

import java.nio.file.Path;

/**
 * The folders that a code file's path starts from.
 *
 * @param project the folder of {@code Pulumi.yaml}; stack config's paths are relative to it
 * @param engine the folder of the program ({@code RunRequest.pwd}). It is another one where {@code Pulumi.yaml} has a
 *     {@code main}, and it is where the engine looks for files (pulumi, {@code engine/project.go}, getPwdMain)
 */
public record Folders(Path project, Path engine) {
    /** Project and program in one folder. */
    public static Folders of(Path both) {
        return new Folders(both, both);
    }

    /** Where this process finds a file. */
    Path here(Path file) {
        return project.resolve(file);
    }

    /** Where the engine finds it: relative, since the path is kept in the state and machines differ. */
    Path forEngine(Path file) {
        return engine.toAbsolutePath()
                .normalize()
                .relativize(project.toAbsolutePath().normalize())
                .resolve(file);
    }
}
