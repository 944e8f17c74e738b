package weighbridge.policies.baseline;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import weighbridge.policies.pack.StackId;

/** The export that whoever started the engine needs itself and hands on, so that the pack runs no second one. */
final class HandedExport implements Export {
    private final Path socket;
    private final SocketChannel channel;

    private HandedExport(Path socket, SocketChannel channel) {
        this.socket = socket;
        this.channel = channel;
    }

    /**
     * Asks for it.
     *
     * @param socket a Unix domain socket, from which the export can be read to its end
     * @throws IOException if nobody listens there
     */
    static HandedExport ask(Path socket) throws IOException {
        return new HandedExport(socket, SocketChannel.open(UnixDomainSocketAddress.of(socket)));
    }

    @Override
    public Baseline await(StackId of) {
        try (Reader text = Channels.newReader(channel, StandardCharsets.UTF_8)) {
            return new StateReader(of).read(text);
        } catch (IOException e) {
            return unreadable("it is no state: " + e.getMessage());
        }
    }

    @Override
    public Baseline late(Duration patience) {
        return unreadable("it did not come within " + patience.toSeconds() + " s");
    }

    @Override
    public void end() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + socket, e);
        }
    }

    private Baseline unreadable(String why) {
        return new Baseline.Unreadable("the state handed on at " + socket + ": " + why);
    }
}
