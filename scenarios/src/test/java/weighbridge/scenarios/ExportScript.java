package weighbridge.scenarios;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import weighbridge.cli.engine.PulumiCli;

/** The real CLI, but that a line of shell runs before each {@code pulumi stack export}. */
final class ExportScript {
    private ExportScript() {}

    /**
     * Puts it in the place of the engine's CLI.
     *
     * @param line may end the export by {@code exit}; it runs in the script's folder, which is returned
     */
    static Path use(Engine engine, String line) throws IOException {
        Path folder = Files.createDirectories(engine.scratch("bin"));
        Path script = folder.resolve("pulumi");
        Files.writeString(script, """
                #!/bin/sh
                case "$*" in
                    *"stack export"*) here=$PWD; cd "%s"; %s; cd "$here" ;;
                esac
                exec "%s" "$@"
                """.formatted(folder, line, Repository.pulumi()));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        engine.use(new PulumiCli(script, engine.pulumi().environment()));
        return folder;
    }
}
