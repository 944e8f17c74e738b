package weighbridge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "weighbridge", importOptions = ImportOption.DoNotIncludeTests.class)
class BoundariesTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "weighbridge");
    private static final Pattern MARK =
            Pattern.compile("\"weighbridge:(service|action|versions|stable|previous|version|role)\"");

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("weighbridge.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule resources_do_not_read_config = noClasses()
            .that()
            .resideInAnyPackage(
                    "weighbridge.network", "weighbridge.service", "weighbridge.listener", "weighbridge.version")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("StackConfigReader");

    /** Constants leave no trace in classes, so this reads the sources. Keys of stack config have some of the same names. */
    @Test
    void the_names_of_the_marks_stand_in_one_place() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            List<String> holders = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(SOURCES.resolve("config")))
                    .filter(file -> MARK.matcher(read(file)).find())
                    .map(file -> SOURCES.relativize(file).toString())
                    .toList();

            assertThat(holders).containsExactly(Path.of("marks", "Marks.java").toString());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
