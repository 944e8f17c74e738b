package weighbridge.cli.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import weighbridge.cli.engine.PulumiCli.Result;

@Timeout(30)
final class HandedStateTest {
    /** More than a socket holds. */
    private static final String STATE = "{\"name\": \"Bär\"}\n".repeat(200_000);

    @Test
    void everyReaderGetsTheWholeExport() throws Exception {
        CompletableFuture<Result> export = new CompletableFuture<>();
        try (HandedState state = HandedState.of(export)) {
            CompletableFuture<String> early = CompletableFuture.supplyAsync(() -> read(state));
            export.complete(new Result(0, STATE));

            assertThat(early.get(20, TimeUnit.SECONDS)).isEqualTo(STATE);
            assertThat(read(state)).isEqualTo(STATE);
        }
    }

    @Test
    void aReaderWhoGoesAwayTakesNothingFromTheNext() throws IOException {
        try (HandedState state = HandedState.of(CompletableFuture.completedFuture(new Result(0, STATE)))) {
            connect(state).close();

            assertThat(read(state)).isEqualTo(STATE);
        }
    }

    @Test
    void ofAnExportThatFailedNothingIsHandedOn() throws IOException {
        try (HandedState refused = HandedState.of(CompletableFuture.completedFuture(new Result(255, "half a st")));
                HandedState broken = HandedState.of(CompletableFuture.failedFuture(new IOException("no pulumi")))) {
            assertThat(read(refused)).isEmpty();
            assertThat(read(broken)).isEmpty();
        }
    }

    @Test
    void nobodyElseCanOpenItAndNothingIsLeft() throws Exception {
        Path socket;
        try (HandedState state = HandedState.of(new CompletableFuture<>())) {
            socket = state.socket().orElseThrow();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket.getParent())))
                    .isEqualTo("rwx------");
            assertThat(serving()).isNotEmpty();
        }

        assertThat(socket.getParent()).doesNotExist();
        for (Thread thread : serving()) {
            thread.join();
        }
    }

    private static List<Thread> serving() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("handed-state"))
                .toList();
    }

    private static String read(HandedState state) {
        try (SocketChannel channel = connect(state);
                InputStream text = Channels.newInputStream(channel)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static SocketChannel connect(HandedState state) throws IOException {
        return SocketChannel.open(UnixDomainSocketAddress.of(state.socket().orElseThrow()));
    }
}
