package weighbridge.policies;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import weighbridge.policies.analyzer.PackServer;

/**
 * Starts the pack. The engine reads the port from the first line of standard output and nothing after it, so that stream is
 * kept for the port alone. The arguments differ by the way in and none is needed.
 */
public final class Main {
    private Main() {}

    /**
     * Serves the pack until the engine has gone.
     *
     * @throws IOException if the server cannot start or the port cannot be printed
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        System.setOut(System.err);
        // Only the descriptor is surely the real stream: Maven has put its own printer in System.out.
        OutputStream stdout = new FileOutputStream(FileDescriptor.out);
        // halt, not exit: the baseline's child is stopped by then, and Maven's shutdown hooks would print to stdout.
        PackServer server = new PackServer(
                WeighbridgePack.create(), () -> Runtime.getRuntime().halt(0));
        int port = server.start();
        stdout.write((port + "\n").getBytes(StandardCharsets.US_ASCII));
        stdout.flush();
        server.await();
    }
}
