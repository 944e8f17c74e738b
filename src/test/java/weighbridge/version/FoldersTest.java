package weighbridge.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FoldersTest {
    private static final Path JAR = Path.of("artifacts", "orders.jar");

    @Test
    void a_path_stays_as_it_is_where_the_project_holds_the_program() {
        assertThat(Folders.of(Path.of("shop")).forEngine(JAR)).isEqualTo(JAR);
    }

    @Test
    void the_engine_starts_from_the_program_and_stack_config_from_the_project() {
        var folders = new Folders(Path.of("shop", "examples", "from-code"), Path.of("shop"));

        assertThat(folders.forEngine(JAR)).isEqualTo(Path.of("examples", "from-code", "artifacts", "orders.jar"));
        assertThat(folders.here(JAR)).isEqualTo(Path.of("shop", "examples", "from-code", "artifacts", "orders.jar"));
    }
}
