package weighbridge.policies.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weighbridge.policies.pack.StackId;

/** The child process that reads the state, played by scripts. */
@Timeout(30)
final class BaselineSourceTest {
    private static final StackId STACK = new StackId("acme", "shop", "dev");
    private static final Baseline EMPTY = Baseline.Deployed.NOTHING;

    private static final String RECORDS_AND_PRINTS =
            "echo \"$*\" >> \"$0.asked\"; echo $$ > \"$0.pid\";" + " echo '{\"version\": 3, \"deployment\": {}}'";

    @TempDir
    Path folder;

    @Test
    void withoutAStackNothingIsAboutToChange() {
        assertThat(new BaselineSource().get()).isEqualTo(new Baseline.NoChange());
    }

    @Test
    void theStackIsAskedForByItsFullName() throws IOException {
        String state = "case \"$*\" in 'stack export --stack acme/shop/dev --non-interactive') ;; *) exit 9;; esac\n"
                + "echo '{\"version\": 3, \"deployment\": {}}'";

        assertThat(read(state)).isEqualTo(EMPTY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "echo 'error: no stack named dev' >&2; exit 255 | exit code 255: error: no stack named dev",
                "echo 'warning: old' >&2; echo 'error: locked' >&2; exit 1 | exit code 1: error: locked",
                "exit 3 | exit code 3: it printed no error",
                "echo '{\"version\": 3, \"deployment\": {}}'; exit 1 | exit code 1: it printed no error",
                "kill -9 $$ | exit code 137: it printed no error"
            })
    void aChildThatFailsLeavesNoBaseline(String script, String why) throws IOException {
        assertThat(read(script))
                .isEqualTo(new Baseline.Unreadable("pulumi stack export --stack acme/shop/dev: " + why));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "true",
                "echo hello",
                "printf '{\"version\": 3, \"deployment\": {\"resources\": ['",
                "echo '{\"version\": 3, \"deployment\": {}} {}'",
                "echo '{\"version\": 1e999}'"
            })
    void whatIsNoStateLeavesNoBaseline(String script) throws IOException {
        assertThat(read(script))
                .isInstanceOfSatisfying(
                        Baseline.Unreadable.class,
                        unreadable -> assertThat(unreadable.why())
                                .startsWith(
                                        "pulumi stack export --stack acme/shop/dev: it printed what is no state: "));
    }

    /** As when the engine is just writing the state that is read. */
    @Test
    void anExportThatFailsOnceIsTriedAgain() throws IOException {
        String script = "if [ -e \"$0.ran\" ]; then echo '{\"version\": 3, \"deployment\": {}}';"
                + " else touch \"$0.ran\"; echo 'error: failed to load checkpoint: EOF' >&2; exit 1; fi";

        assertThat(read(script)).isEqualTo(EMPTY);
    }

    /** The engine names the stack some time after whoever started it has. */
    @Test
    void anExpectedStackIsExportedOnceAndBeforeItIsNamed() throws Exception {
        BaselineSource source = source(RECORDS_AND_PRINTS, Duration.ofSeconds(20));

        source.expect("dev");
        pid("pulumi.pid");
        source.start(STACK);

        assertThat(source.get()).isEqualTo(EMPTY);
        assertThat(asked()).containsExactly("stack export --stack dev --non-interactive");
    }

    @Test
    void anotherStackThanTheExpectedOneIsReadInItsPlace() throws Exception {
        BaselineSource source = source(RECORDS_AND_PRINTS, Duration.ofSeconds(20));

        source.expect("prod");
        pid("pulumi.pid");
        source.start(STACK);

        assertThat(source.get()).isEqualTo(EMPTY);
        assertThat(asked())
                .containsExactly(
                        "stack export --stack prod --non-interactive",
                        "stack export --stack acme/shop/dev --non-interactive");
    }

    /** A stack of the same name in another project is another stack, whatever was expected. */
    @Test
    void anExpectedExportIsHeldToTheStackThatTheEngineNames() throws Exception {
        BaselineSource source = source(
                "echo '{\"version\": 3, \"deployment\": {\"resources\":"
                        + " [{\"urn\": \"urn:pulumi:dev::bakery::pulumi:pulumi:Stack::s\"}]}}'",
                Duration.ofSeconds(20));

        source.expect("dev");
        source.start(STACK);

        assertThat(source.get())
                .isEqualTo(new Baseline.Unreadable(
                        "the export is of another stack: it holds urn:pulumi:dev::bakery::pulumi:pulumi:Stack::s"));
    }

    @Test
    void anExportThatIsHandedOnIsTheOnlyOne() throws Exception {
        BaselineSource source = source(RECORDS_AND_PRINTS, Duration.ofSeconds(20));

        try (Handing handing = Handing.of(folder, "{\"version\": 3, \"deployment\": {}}")) {
            source.expect("dev", handing.socket());
            source.start(STACK);

            assertThat(source.get()).isEqualTo(EMPTY);
        }
        assertThat(folder.resolve("pulumi.asked")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"version\": 3, \"deployment\": {",
                "{\"version\": 3, \"deployment\": {\"resources\":"
                        + " [{\"urn\": \"urn:pulumi:dev::bakery::pulumi:pulumi:Stack::s\"}]}}"
            })
    void oneThatIsHandedOnWronglyIsReadAnew(String text) throws Exception {
        try (Handing handing = Handing.of(folder, text)) {
            assertReadAnew(handing.socket());
        }
    }

    @Test
    void whereNobodyHandsItOnItIsRead() throws Exception {
        assertReadAnew(folder.resolve("nobody"));
    }

    private void assertReadAnew(Path socket) throws IOException {
        BaselineSource source = source(RECORDS_AND_PRINTS, Duration.ofSeconds(20));

        source.expect("dev", socket);
        source.start(STACK);

        assertThat(source.get()).isEqualTo(EMPTY);
        assertThat(asked()).containsExactly("stack export --stack acme/shop/dev --non-interactive");
    }

    /** Whoever hands it on hangs. */
    @Test
    void theEndWaitsForNobodyWhoHandsNothingOn() throws Exception {
        BaselineSource source = source(RECORDS_AND_PRINTS, Duration.ofMinutes(1));

        try (ServerSocketChannel silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(folder.resolve("state")))) {
            source.expect("dev", folder.resolve("state"));
            source.start(STACK);
            silent.accept();

            source.end();

            assertThat(source.get()).isInstanceOf(Baseline.Unreadable.class);
        }
        assertThat(folder.resolve("pulumi.asked")).doesNotExist();
    }

    @Test
    void theEndStopsAnExportThatNobodyAskedFor() throws Exception {
        BaselineSource source = source("echo $$ > \"$0.pid\"; sleep 60", Duration.ofMinutes(1));
        source.expect("dev");
        long child = pid("pulumi.pid");

        source.end();

        assertEnds(child);
    }

    private List<String> asked() throws IOException {
        return Files.readAllLines(folder.resolve("pulumi.asked"));
    }

    @Test
    void aMissingPulumiIsNamed() {
        BaselineSource source = new BaselineSource(folder.resolve("pulumi").toString(), Duration.ofSeconds(20));

        source.start(STACK);

        assertThat(source.get())
                .isInstanceOfSatisfying(
                        Baseline.Unreadable.class,
                        unreadable -> assertThat(unreadable.why())
                                .startsWith("pulumi stack export cannot be started: ")
                                .endsWith("; is pulumi on the PATH of the pack?"));
    }

    @Test
    void aChildThatIsLateIsGivenUpAndStopped() throws Exception {
        BaselineSource source = started("echo $$ > \"$0.pid\"; sleep 60", Duration.ofSeconds(1));

        assertThat(source.get())
                .isEqualTo(new Baseline.Unreadable(
                        "pulumi stack export --stack acme/shop/dev: it did not end within 1 s"));
        assertEnds(pid("pulumi.pid"));
    }

    @Test
    void aGrandchildThatHoldsThePipeOpenBlocksNoVerdict() throws IOException {
        BaselineSource source = started("sleep 10 &", Duration.ofSeconds(1));

        assertThat(source.get()).isInstanceOf(Baseline.Unreadable.class);
    }

    @Test
    void theEndStopsTheChildAndItsChildren() throws Exception {
        BaselineSource source =
                started("sleep 60 & echo $! > \"$0.child\"; echo $$ > \"$0.pid\"; wait", Duration.ofMinutes(1));
        long child = pid("pulumi.pid");
        long grandchild = pid("pulumi.child");

        source.end();

        assertEnds(child);
        assertEnds(grandchild);
        assertThat(source.get()).isInstanceOf(Baseline.Unreadable.class);
    }

    @Test
    void afterTheEndNoChildIsStarted() throws IOException {
        BaselineSource source = source("touch \"$0.ran\"", Duration.ofSeconds(20));

        source.end();
        source.start(STACK);

        assertThat(folder.resolve("pulumi.ran")).doesNotExist();
    }

    private Baseline read(String script) throws IOException {
        return started(script, Duration.ofSeconds(20)).get();
    }

    private BaselineSource started(String script, Duration patience) throws IOException {
        BaselineSource source = source(script, patience);
        source.start(STACK);
        return source;
    }

    private BaselineSource source(String script, Duration patience) throws IOException {
        Path pulumi = folder.resolve("pulumi");
        Files.writeString(pulumi, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(pulumi, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new BaselineSource(pulumi.toString(), patience);
    }

    /** The process id that the script writes once it runs. */
    private long pid(String file) throws Exception {
        Path written = folder.resolve(file);
        while (!Files.exists(written) || Files.size(written) == 0) {
            Thread.sleep(10);
        }
        return Long.parseLong(Files.readString(written).strip());
    }

    private static void assertEnds(long pid) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        while (isRunning(pid) && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertThat(isRunning(pid)).as("process %d runs", pid).isFalse();
    }

    /** One that has ended, but that its parent has not asked about yet, has no command any more. */
    private static boolean isRunning(long pid) {
        return ProcessHandle.of(pid).flatMap(handle -> handle.info().command()).isPresent();
    }
}
