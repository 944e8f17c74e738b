package weighbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StackLocationTest {
    @TempDir
    private Path folder;

    @Test
    void takesTheStacksOwnLimitsBeforeThoseOfItsEnvironment() throws IOException {
        StackLocation stack = located("prod-eu-west-1");
        Path environment = Files.createFile(folder.resolve("limits.prod.json"));
        assertThat(stack.limits(folder)).contains(environment);

        Path own = Files.createFile(folder.resolve("limits.prod-eu-west-1.json"));
        assertThat(stack.limits(folder)).contains(own);
    }

    @Test
    void takesItsProjectsLimitsBeforeThoseThatProjectsShare() throws IOException {
        StackLocation stack = located("prod-eu-west-1");
        Files.createFile(folder.resolve("limits.prod-eu-west-1.json"));
        Files.createFile(folder.resolve("limits.payments.prod-eu-west-1.json"));
        Path environment = Files.createFile(folder.resolve("limits.weighbridge.prod.json"));
        assertThat(stack.limits(folder)).contains(environment);

        Path own = Files.createFile(folder.resolve("limits.weighbridge.prod-eu-west-1.json"));
        assertThat(stack.limits(folder)).contains(own);
    }

    @Test
    void hasNoLimitsWhereNoFileNamesIt() throws IOException {
        Files.createFile(folder.resolve("limits.production.json"));

        assertThat(located("prod").limits(folder)).isEmpty();
    }

    @Test
    void aFullyQualifiedStackHasTheFileOfItsShortName() throws IOException {
        located("dev");

        assertThat(new StackLocation(folder, "acme/weighbridge/dev").file())
                .isEqualTo(folder.resolve("Pulumi.dev.yaml"));
    }

    @Test
    void aStackWithoutAFileNamesTheOnesThatThereAre() throws IOException {
        located("dev");

        assertThatThrownBy(() -> new StackLocation(folder, "prd"))
                .isInstanceOf(SetupException.class)
                .hasMessage("no stack file " + folder.resolve("Pulumi.prd.yaml") + "; there is: [Pulumi.dev.yaml]");
    }

    @Test
    void aFolderWithoutAProjectSaysHowToNameOne() {
        assertThatThrownBy(() -> new StackLocation(folder, "dev"))
                .isInstanceOf(SetupException.class)
                .hasMessage("no Pulumi.yaml in " + folder + ": name the service's folder with -C");
    }

    private StackLocation located(String stack) throws IOException {
        Files.writeString(folder.resolve("Pulumi.yaml"), "name: weighbridge\nruntime: java\n");
        Files.writeString(folder.resolve("Pulumi." + stack + ".yaml"), "config: {}\n");
        return new StackLocation(folder, stack);
    }
}
