package weighbridge.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code examples/from-code} says of this module, and of the files that it must keep alike. */
class FromCodeExampleTest {
    private static final Path ROOT = Path.of("../..");
    private static final Path EXAMPLE = ROOT.resolve("examples/from-code");
    private static final Pattern HANDLER = Pattern.compile("(?m)\\bhandler: ([\\w.]+)");

    @Test
    void everyHandlerThatItNamesIsOneOfThisModule() throws Exception {
        for (String file : new String[] {"Pulumi.dev.yaml", "README.md"}) {
            Matcher handlers = HANDLER.matcher(Files.readString(EXAMPLE.resolve(file)));
            assertThat(handlers.find()).as(file).isTrue();
            do {
                assertThat(RequestStreamHandler.class).isAssignableFrom(Class.forName(handlers.group(1)));
            } while (handlers.find());
        }
    }

    @Test
    void mavenIsSetUpThereAsAtTheRoot() throws Exception {
        assertThat(EXAMPLE.resolve(".mvn/jvm.config")).hasSameTextualContentAs(ROOT.resolve(".mvn/jvm.config"));

        String pom = Files.readAllLines(EXAMPLE.resolve(".mvn/maven.config")).get(1);
        assertThat(EXAMPLE.resolve(pom).toRealPath())
                .isEqualTo(ROOT.resolve("pom.xml").toRealPath());
    }
}
