package weighbridge.policies;

import java.io.IOException;
import weighbridge.policies.analyzer.PackServer;

/** Starts the pack. The arguments differ by the way in and none is needed. */
public final class Main {
    private Main() {}

    /**
     * Serves the pack until the engine has gone.
     *
     * @throws IOException if the server cannot start or the port cannot be printed
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        PackServer.serve(WeighbridgePack::create, new Rehearsal());
    }
}
