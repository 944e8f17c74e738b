package weighbridge.policies.analyzer;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.nio.NioEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import weighbridge.policies.pack.Pack;
import weighbridge.policies.value.Nesting;

/**
 * Serves a pack to one engine on a port of the loopback interface, and ends with it: when the engine says so, when its
 * connection ends, or when it never comes.
 */
public final class PackServer {
    /** The engine dials this address alone. Source: {@code dialPlugin}, pulumi v3.259.0. */
    private static final byte[] ENGINE_DIALS = {127, 0, 0, 1};

    /** As much as the engine sends. Source: {@code rpcutil.GrpcChannelOptions}, pulumi v3.259.0. */
    private static final int MAX_MESSAGE_BYTES = 400 * 1024 * 1024;

    /** The engine gives a plugin 10 s to answer; one that has not come after this long never will. */
    private static final int ENGINE_MUST_COME_SECONDS = 30;

    /** For the answer to Cancel to leave; the engine waits for this process. */
    private static final int LAST_ANSWER_MILLIS = 100;

    private final Pack pack;
    private final Runnable exit;
    private final Runnable meanwhile;
    private final AtomicBoolean configured = new AtomicBoolean();
    private final AtomicBoolean ending = new AtomicBoolean();
    private final EngineConnections connections = new EngineConnections(this::end);
    // One thread suffices for one engine; calls wait for the baseline on the executor, never on this one.
    private final EventLoopGroup loop = new NioEventLoopGroup(1, daemons("grpc"));
    private volatile Server server;

    /**
     * Makes a server that does not serve yet.
     *
     * @param exit ends the process; called once, after the pack's own end
     */
    public PackServer(Pack pack, Runnable exit) {
        this(pack, exit, () -> {});
    }

    private PackServer(Pack pack, Runnable exit, Runnable meanwhile) {
        this.pack = pack;
        this.exit = exit;
        this.meanwhile = meanwhile;
    }

    private void configured() {
        if (configured.compareAndSet(false, true)) {
            daemons("meanwhile").newThread(meanwhile).start();
        }
    }

    /**
     * All that a pack's {@code main} does: serves the pack until the engine has gone, then ends the process. The engine reads the
     * port from the first line of standard output and nothing after it, so that stream is kept for the port alone.
     *
     * @param pack made once nothing that it prints can reach standard output
     * @throws IOException if the server cannot start or the port cannot be printed
     */
    public static void serve(Supplier<Pack> pack) throws IOException, InterruptedException {
        serve(pack, () -> {});
    }

    /**
     * The same, with something to do until the engine asks for a verdict: the program that it waits for takes a while.
     *
     * @param meanwhile run once beside the server, when the engine has configured the pack; nothing waits for it
     */
    public static void serve(Supplier<Pack> pack, Runnable meanwhile) throws IOException, InterruptedException {
        System.setOut(System.err);
        // Only the descriptor is surely the real stream: Maven has put its own printer in System.out.
        OutputStream stdout = new FileOutputStream(FileDescriptor.out);
        // halt, not exit: the pack has ended its children by then, and Maven's shutdown hooks would print to stdout.
        PackServer server =
                new PackServer(pack.get(), () -> Runtime.getRuntime().halt(0), meanwhile);
        // The engine interrupts the pack right after it has cancelled it.
        Runtime.getRuntime().addShutdownHook(new Thread(server::leave, "leave"));
        stdout.write((server.start() + "\n").getBytes(StandardCharsets.US_ASCII));
        stdout.flush();
        server.await();
    }

    /** Judges what no engine has sent, so that the JVM has run the pack before one does. */
    public static void rehearse(Pack pack, List<AnalyzeRequest> resources, AnalyzeStackRequest stack) {
        Judge judge = new Judge(pack, new Levels());
        resources.forEach(resource -> judge.resource(resource, true));
        judge.stack(stack, true);
    }

    /**
     * Starts serving.
     *
     * @return the port
     * @throws IOException if no port can be had
     */
    public int start() throws IOException {
        server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getByAddress(ENGINE_DIALS), 0))
                .channelType(NioServerSocketChannel.class)
                .bossEventLoopGroup(loop)
                .workerEventLoopGroup(loop)
                .executor(daemons())
                .maxInboundMessageSize(MAX_MESSAGE_BYTES)
                .addTransportFilter(connections)
                .addService(DeepMessages.in(new AnalyzerService(pack, this::configured, this::end).bindService()))
                .build()
                .start();
        return server.getPort();
    }

    /** Waits for the engine to come and go. */
    public void await() throws InterruptedException {
        if (!connections.awaitFirst(ENGINE_MUST_COME_SECONDS)) {
            System.err.println(
                    pack.name() + ": no engine has connected for " + ENGINE_MUST_COME_SECONDS + " s; ending");
            end();
        }
        server.awaitTermination();
    }

    /** Ends children at once, then lets the last answer leave, then ends the process. */
    private void end() {
        if (ending.compareAndSet(false, true)) {
            Thread last = new Thread(this::stop, "end");
            last.setDaemon(false);
            last.start();
        }
    }

    private void stop() {
        try {
            pack.hooks().end();
            server.shutdown().awaitTermination(LAST_ANSWER_MILLIS, TimeUnit.MILLISECONDS);
            leave();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exit.run();
        }
    }

    /**
     * Ends the thread that waits for the network. A JVM that ends waits 0.3 s for threads in native code, as that one is (HotSpot,
     * {@code VM_Exit::wait_for_threads_in_native_to_block}), and the engine waits for the JVM.
     */
    private void leave() {
        loop.shutdownGracefully(0, 0, TimeUnit.MILLISECONDS).awaitUninterruptibly(LAST_ANSWER_MILLIS);
    }

    private static ExecutorService daemons() {
        return Executors.newCachedThreadPool(daemons("call"));
    }

    private static java.util.concurrent.ThreadFactory daemons(String name) {
        return run -> Nesting.daemon(run, name);
    }
}
