package weighbridge.policies.baseline;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Somebody who hands a text on at a Unix domain socket, once. */
record Handing(Path socket, ServerSocketChannel server) implements AutoCloseable {
    static Handing of(Path folder, String text) throws IOException {
        Path socket = folder.resolve("state");
        ServerSocketChannel server =
                ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
        Thread thread = new Thread(() -> write(server, text), "handing");
        thread.setDaemon(true);
        thread.start();
        return new Handing(socket, server);
    }

    private static void write(ServerSocketChannel server, String text) {
        try (SocketChannel reader = server.accept()) {
            Channels.newOutputStream(reader).write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // The test has ended.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
