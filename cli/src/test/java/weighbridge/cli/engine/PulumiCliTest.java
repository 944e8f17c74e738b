package weighbridge.cli.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PulumiCliTest {
    @TempDir
    private Path folder;

    @Test
    void aRunHasTemporaryFilesOfItsOwnAndLeavesNone() throws IOException {
        Path first = ofOneRun();
        Path second = ofOneRun();

        assertThat(first).isNotEqualTo(second).doesNotExist();
        assertThat(second).doesNotExist();
    }

    /** Leaves a copy as the provider does, and says where. */
    private Path ofOneRun() throws IOException {
        Path output = folder.resolve("output");
        int exitCode = new PulumiCli(Path.of("/bin/sh"), Map.of())
                .runInto(output, folder, List.of("-c", "echo code > \"$TMPDIR/pulumi-asset-0a1b\" && echo $TMPDIR"));
        assertThat(exitCode).as(Files.readString(output)).isZero();
        return Path.of(Files.readString(output).strip());
    }
}
