package weighbridge.policies.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Empty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pulumirpc.AnalyzerGrpc.AnalyzerBlockingStub;
import pulumirpc.AnalyzerOuterClass.AnalyzerStackConfigureRequest;

/** How the pack's process starts, each way in, and that it ends with its engine. */
@Timeout(120)
final class LifeIT {
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @TempDir
    Path scratch;

    @Test
    void theFirstLineIsThePortAndNothingFollows() throws Exception {
        try (PackProcess pack = start(List.of(PackProcess.LAUNCHER.toString(), "127.0.0.1:1"))) {
            endsInOrder(pack);
        }
    }

    /** What the engine runs for the folder as pack where no Java language host is installed. */
    @Test
    void theAnalyzerOfPathIsThePackAlsoThroughALink() throws Exception {
        Path link = scratch.resolve("pulumi-analyzer-policy-java");
        Files.createSymbolicLink(link, PackProcess.FOLDER.resolve("bin/pulumi-analyzer-policy-java"));

        try (PackProcess pack = start(List.of(link.toString(), "127.0.0.1:1", "."))) {
            endsInOrder(pack);
        }
    }

    /**
     * What the Java language host runs for the folder as pack: Maven, told to log to standard error, in the pack's folder or
     * in the program's. Source: {@code executor_maven.go} and {@code RunPlugin} of pulumi-java.
     */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void mavenRunsThePackAsTheJavaLanguageHostDoes(boolean inItsFolder) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                maven(),
                "-Dorg.slf4j.simpleLogger.logFile=System.err",
                "--no-transfer-progress",
                "compile",
                "exec:java",
                "-DmainClass=weighbridge.policies.Main",
                "-DmainArgs=127.0.0.1:1"));
        if (!inItsFolder) {
            command.addAll(List.of("-f", PackProcess.FOLDER.resolve("pom.xml").toString()));
        }
        Path folder = inItsFolder ? PackProcess.FOLDER : scratch;

        try (PackProcess pack = PackProcess.start(scratch, folder, command, Map.of())) {
            endsInOrder(pack);
        }
    }

    @Test
    void itEndsWithTheConnectionOfItsEngine() throws Exception {
        try (PackProcess pack = start(List.of(PackProcess.LAUNCHER.toString()))) {
            AnalyzerBlockingStub engine = pack.engine();
            engine.getPluginInfo(Empty.getDefaultInstance());

            pack.disconnect();

            assertThat(pack.endsWithin(A_SECOND)).isTrue();
            assertThat(pack.restOfOutput()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itsEndStopsARunningExport(boolean cancelled) throws Exception {
        FakePulumi pulumi = FakePulumi.running(scratch, "sleep 60 & echo $! > \"$0.child\"; wait");
        try (PackProcess pack = start(List.of(PackProcess.LAUNCHER.toString()), pulumi.environment())) {
            AnalyzerBlockingStub engine = pack.engine();
            engine.configureStack(AnalyzerStackConfigureRequest.newBuilder()
                    .setOrganization("organization")
                    .setProject("shop")
                    .setStack("dev")
                    .build());
            long child = pid(pulumi.written("child"));

            if (cancelled) {
                engine.cancel(Empty.getDefaultInstance());
            } else {
                pack.disconnect();
            }

            assertThat(pack.endsWithin(A_SECOND)).isTrue();
            assertThat(isRunning(child)).isFalse();
        }
    }

    @Test
    void theArchiveOfTheBuildIsUsed() throws Exception {
        Path log = scratch.resolve("classes.log");
        Map<String, String> environment = Map.of("_JAVA_OPTIONS", "-Xlog:class+load:file=" + log);

        try (PackProcess pack = start(List.of(PackProcess.LAUNCHER.toString()), environment)) {
            endsInOrder(pack);
        }

        assertThat(Files.readAllLines(log))
                .filteredOn(line -> line.contains("weighbridge.policies.analyzer.AnalyzerService "))
                .singleElement()
                .asString()
                .contains("source: shared objects file (top)");
    }

    /** A copy of the jar is another jar to the JVM; so the last one has an archive that does not fit. */
    @ParameterizedTest
    @ValueSource(strings = {"no archive", "an archive that is none", "the archive of another jar"})
    void itStartsWithoutAnArchiveThatFits(String archive) throws Exception {
        Path copy = copyOfThePack(archive);

        try (PackProcess pack =
                start(List.of(copy.resolve("bin/weighbridge-policies").toString()))) {
            endsInOrder(pack);
        }
    }

    @Test
    void withoutItsJarItSaysWhatToRun() throws Exception {
        Path copy = copyOfThePack("no archive");
        Files.delete(copy.resolve("target/weighbridge-policies.jar"));

        try (PackProcess pack =
                start(List.of(copy.resolve("bin/weighbridge-policies").toString()))) {
            assertThat(pack.firstLine()).isNull();
            assertThat(pack.endsWithin(A_SECOND)).isTrue();
            assertThat(pack.exitCode()).isEqualTo(1);
            assertThat(pack.errors())
                    .isEqualTo("weighbridge: the policy pack is not built: " + copy.toRealPath()
                            + "/target/weighbridge-policies.jar is missing. Run: mvn -q -f " + copy.toRealPath()
                            + "/pom.xml package\n");
        }
    }

    /** Answers, is cancelled, and has printed its port and nothing else. */
    private static void endsInOrder(PackProcess pack) throws Exception {
        assertThat(pack.firstLine()).as(pack.errors()).matches("[1-9][0-9]{0,4}");
        AnalyzerBlockingStub engine = pack.engine();
        assertThat(engine.getAnalyzerInfo(Empty.getDefaultInstance()).getName()).isEqualTo("weighbridge");

        engine.cancel(Empty.getDefaultInstance());

        assertThat(pack.endsWithin(A_SECOND)).isTrue();
        assertThat(pack.exitCode()).isZero();
        assertThat(pack.restOfOutput()).isEmpty();
    }

    private PackProcess start(List<String> command) throws IOException {
        return start(command, Map.of());
    }

    private PackProcess start(List<String> command, Map<String, String> environment) throws IOException {
        return PackProcess.start(scratch, command, environment);
    }

    private Path copyOfThePack(String archive) throws IOException {
        Path copy = scratch.resolve("a copy");
        Files.createDirectories(copy.resolve("bin"));
        Files.createDirectories(copy.resolve("target"));
        List.of("bin/weighbridge-policies", "target/weighbridge-policies.jar").forEach(file -> copy(file, copy));
        if (archive.equals("an archive that is none")) {
            Files.writeString(copy.resolve("target/weighbridge-policies.jsa"), "none");
        } else if (archive.equals("the archive of another jar")) {
            copy("target/weighbridge-policies.jsa", copy);
        }
        return copy;
    }

    private static void copy(String file, Path to) {
        try {
            Files.copy(PackProcess.FOLDER.resolve(file), to.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String maven() {
        String home = System.getProperty("maven.home");
        return home == null ? "mvn" : Path.of(home, "bin", "mvn").toString();
    }

    private static long pid(Path written) throws Exception {
        while (!Files.exists(written) || Files.size(written) == 0) {
            Thread.sleep(10);
        }
        return Long.parseLong(Files.readString(written).strip());
    }

    /** One that has ended, but that its parent has not asked about yet, has no command any more. */
    private static boolean isRunning(long pid) {
        return ProcessHandle.of(pid).flatMap(handle -> handle.info().command()).isPresent();
    }
}
