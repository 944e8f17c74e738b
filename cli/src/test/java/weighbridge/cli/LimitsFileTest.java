package weighbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LimitsFileTest {
    @TempDir
    private Path folder;

    @Test
    void rulesThatBindNobodyAreNamedWithTheirLevel() throws IOException {
        assertThat(unenforced("""
                        {
                          "all": "advisory",
                          "weight-step": { "maxPoints": 20, "enforcementLevel": "disabled" },
                          "first-exposure": { "maxShare": 10 },
                          "bake-time": "mandatory"
                        }
                        """))
                .containsExactly("not enforced, says limits.prod.json: all (advisory), weight-step (disabled)");
    }

    @Test
    void aFileThatEnforcesAllOrCannotBeReadSaysNothing() throws IOException {
        assertThat(unenforced("{ \"weight-step\": { \"maxPoints\": 20 } }")).isEmpty();
        assertThat(unenforced("{ \"weight-step\"")).isEmpty();
        assertThat(unenforced("[]")).isEmpty();
    }

    private List<String> unenforced(String json) throws IOException {
        return new LimitsFile(Files.writeString(folder.resolve("limits.prod.json"), json)).unenforced();
    }
}
