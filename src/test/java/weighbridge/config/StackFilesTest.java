package weighbridge.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackFilesTest {
    @TempDir
    private Path root;

    @Test
    void areThoseBesideAProject() throws IOException {
        Path dev = file("Pulumi.dev.yaml");
        Path inner = file("examples/one/Pulumi.prod-eu.yaml");
        file("Pulumi.yaml");
        file("examples/one/Pulumi.yaml");
        file("lone/Pulumi.dev.yaml");
        for (String skipped : new String[] {"target", "node_modules", ".git", "src/test/resources/broken"}) {
            file(skipped + "/Pulumi.yaml");
            file(skipped + "/Pulumi.dev.yaml");
        }

        assertThat(StackFiles.under(root)).containsExactly(dev, inner);
    }

    /** All stack files that users start from, wherever in this repository they are. */
    @Test
    void ofThisRepositoryAreRight() {
        assertThat(StackFiles.under(Path.of("")))
                .contains(Path.of("Pulumi.dev.yaml"), Path.of("Pulumi.prod.yaml"))
                .allSatisfy(file -> assertThat(StackFileCheck.check(file)).isEmpty());
    }

    /** Whoever tries two examples in one account shall not have them fight for a service or a VPC. */
    @Test
    void ofThisRepositoryDoNotCollide() {
        List<StackConfig> stacks =
                StackFiles.under(Path.of("")).stream().map(StackFileCheck::read).toList();

        assertThat(stacks.stream()
                        .map(stack -> stack.account() + " " + stack.region() + " "
                                + stack.service().name()))
                .doesNotHaveDuplicates();
        assertThat(stacks.stream()
                        .flatMap(stack -> stack.network().vpcs().stream().map(vpc -> stack.account() + " " + vpc.id())))
                .contains("111122223333 vpc-0a1b2c3d4e5f60718")
                .doesNotHaveDuplicates();
    }

    /** An editor completes and checks what it has a schema for. */
    @Test
    void ofThisRepositoryNameTheSchema() {
        Path schema = Path.of("src/main/resources/weighbridge/stack-config.schema.json")
                .toAbsolutePath();

        assertThat(StackFiles.under(Path.of(""))).hasSizeGreaterThan(2).allSatisfy(file -> {
            Path fromFile = file.toAbsolutePath().getParent().relativize(schema);
            assertThat(Files.readString(file))
                    .as("the first line of %s", file)
                    .startsWith("# yaml-language-server: $schema=" + fromFile + "\n");
        });
    }

    private Path file(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }
}
