package weighbridge.cli.engine;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between an inline program and the engine's monitor, so that the connection can be closed when the program ends.
 *
 * <p>The Java SDK never closes its channel to the monitor, and the engine waits a whole second for it at the end of each
 * preview, up and destroy. See {@code docs/decisions/0004-monitor-relay.md}.
 */
final class MonitorRelay implements Closeable {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final ServerSocket server;
    private final InetSocketAddress monitor;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /**
     * @param monitorAddress {@code host:port} of the engine's monitor
     */
    MonitorRelay(String monitorAddress) throws IOException {
        int colon = monitorAddress.lastIndexOf(':');
        monitor = new InetSocketAddress(
                monitorAddress.substring(0, colon), Integer.parseInt(monitorAddress.substring(colon + 1)));
        server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        start("monitor-relay-accept", this::accept);
    }

    /** {@code host:port} that the program is given in place of the monitor's. */
    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                join(server.accept());
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void join(Socket program) throws IOException {
        Socket engine = new Socket();
        open.add(program);
        open.add(engine);
        engine.connect(monitor);
        engine.setTcpNoDelay(true);
        program.setTcpNoDelay(true);
        start("monitor-relay-up", () -> pump(program, engine));
        start("monitor-relay-down", () -> pump(engine, program));
    }

    /** Copies until either side ends; an end of one is an end of both, as it is without a relay. */
    private void pump(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            // A closed socket is how every relay ends; gRPC tells both ends of a break in between.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
