package weighbridge.cli.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
final class MonitorRelayTest {
    @Test
    @SuppressWarnings("try") // The close in between is what is tested; a second one does no harm.
    void passesBytesBothWaysAndClosesTheMonitorsSideWithItself() throws IOException {
        try (ServerSocket monitor = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
                MonitorRelay relay = new MonitorRelay("127.0.0.1:" + monitor.getLocalPort());
                Socket program = connect(relay.address());
                Socket atMonitor = monitor.accept()) {
            program.getOutputStream().write("register".getBytes(StandardCharsets.UTF_8));
            atMonitor.getOutputStream().write("urn".getBytes(StandardCharsets.UTF_8));

            assertThat(atMonitor.getInputStream().readNBytes(8)).asString().isEqualTo("register");
            assertThat(program.getInputStream().readNBytes(3)).asString().isEqualTo("urn");

            relay.close();
            assertThat(atMonitor.getInputStream().read()).isEqualTo(-1);
        }
    }

    private static Socket connect(String address) throws IOException {
        return new Socket(
                InetAddress.getLoopbackAddress(), Integer.parseInt(address.substring(address.indexOf(':') + 1)));
    }
}
