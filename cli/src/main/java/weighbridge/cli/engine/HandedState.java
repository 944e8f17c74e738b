package weighbridge.cli.engine;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import weighbridge.cli.engine.PulumiCli.Result;

/**
 * One export of the stack's state, which the policy pack can read, too: else it runs one of its own. It comes from a Unix domain
 * socket in a folder that only this user can open.
 */
public final class HandedState implements AutoCloseable {
    private final CompletableFuture<Result> export;
    private final TemporaryFolder folder;
    private final Optional<ServerSocketChannel> server;

    private HandedState(
            CompletableFuture<Result> export, TemporaryFolder folder, Optional<ServerSocketChannel> server) {
        this.export = export;
        this.folder = folder;
        this.server = server;
    }

    /**
     * Starts to hand it on.
     *
     * @param export what {@code pulumi stack export} prints, some time
     * @throws IOException if there can be no temporary folder
     */
    public static HandedState of(CompletableFuture<Result> export) throws IOException {
        TemporaryFolder folder = TemporaryFolder.create();
        for (Path path : List.of(folder.path(), in(folder))) {
            path.toFile().deleteOnExit(); // The last first; where Ctrl-C ends this before it is closed.
        }
        HandedState state = new HandedState(export, folder, listening(in(folder)));
        state.server.ifPresent(state::serve);
        return state;
    }

    private static Path in(TemporaryFolder folder) {
        return folder.path().resolve("state");
    }

    private static Optional<ServerSocketChannel> listening(Path socket) throws IOException {
        ServerSocketChannel server = null;
        try {
            server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            return Optional.of(server.bind(UnixDomainSocketAddress.of(socket)));
        } catch (IOException | UnsupportedOperationException e) {
            // No such sockets here, or the way to the folder is too long for one.
            if (server != null) {
                server.close();
            }
            return Optional.empty();
        }
    }

    /** Where it can be read to its end; nothing where this machine cannot do that. */
    public Optional<Path> socket() {
        return server.map(listening -> in(folder));
    }

    private void serve(ServerSocketChannel listening) {
        Thread thread = new Thread(() -> serveUntilClosed(listening), "handed-state");
        thread.setDaemon(true);
        thread.start();
    }

    /** However it ends, nobody can connect then, so that nobody waits for an answer that does not come. */
    private void serveUntilClosed(ServerSocketChannel listening) {
        try (listening) {
            while (true) {
                try (SocketChannel reader = listening.accept()) {
                    write(reader);
                }
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void write(SocketChannel reader) {
        byte[] text = text().getBytes(StandardCharsets.UTF_8);
        try {
            Channels.newOutputStream(reader).write(text);
        } catch (IOException e) {
            // The reader has gone.
        }
    }

    /** Of an export that failed, nothing: the reader then runs one itself. */
    private String text() {
        Result result = export.handle((done, failure) -> failure == null ? done : new Result(-1, ""))
                .join();
        return result.exitCode() == 0 ? result.stdout() : "";
    }

    @Override
    public void close() throws IOException {
        try {
            if (server.isPresent()) {
                server.get().close();
            }
        } finally {
            folder.delete();
        }
    }
}
