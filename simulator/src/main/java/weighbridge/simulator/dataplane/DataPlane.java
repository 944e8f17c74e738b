package weighbridge.simulator.dataplane;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The simulated services on HTTP: one port of 127.0.0.1 for each listener of a service that somebody asked for.
 *
 * <p>Which version answers is drawn from the seed, so that the same requests in the same order get the same versions.
 */
public final class DataPlane implements AutoCloseable {
    static {
        // The JDK's server leaves Nagle's algorithm on; with keep-alive that costs 40 ms an answer. It reads this once.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Routes routes;
    private final RequestFlow flow;
    private final ExecutorService workers = Executors.newCachedThreadPool(new DaemonThreads("weighbridge-data-plane"));
    private final Map<String, HttpServer> servers = new TreeMap<>();
    private boolean closed;

    private DataPlane(Routes routes, FunctionInvoker invoker, RequestObserver observer, Clock clock, long seed) {
        this.routes = routes;
        this.flow = new RequestFlow(routes, invoker, new VersionPicker(seed), observer, clock);
    }

    /** Starts without a port; the first {@link #endpoint} of a listener opens its port. */
    public static DataPlane start(
            Routes routes, FunctionInvoker invoker, RequestObserver observer, Clock clock, long seed) {
        return new DataPlane(routes, invoker, observer, clock, seed);
    }

    /**
     * The base URI of a listener, without a slash at its end. It stays the same until {@link #close}, whatever happens to
     * the listener.
     *
     * @param listenerPort the port as VPC Lattice holds it
     * @throws IllegalArgumentException if there is no such service or listener now; the message names those that there are
     * @throws IllegalStateException after {@link #close}
     */
    public synchronized URI endpoint(String service, int listenerPort) {
        if (closed) {
            throw new IllegalStateException("the simulator is closed");
        }
        String key = service + ":" + listenerPort;
        if (!servers.containsKey(key)) {
            requireListener(service, listenerPort);
            servers.put(key, open(service, listenerPort));
        }
        return URI.create("http://127.0.0.1:" + servers.get(key).getAddress().getPort());
    }

    private void requireListener(String name, int port) {
        RoutingTable table = routes.current();
        RoutedService service = table.service(name)
                .orElseThrow(() -> new IllegalArgumentException("no service named " + name + "; there are: "
                        + table.services().stream().map(RoutedService::name).toList()));
        if (service.listener(port).isEmpty()) {
            throw new IllegalArgumentException("service " + name + " has no listener on port " + port + "; it has: "
                    + service.listeners().stream().map(Listener::port).toList());
        }
    }

    private HttpServer open(String service, int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(workers);
            server.createContext("/", new ListenerEndpoint(request -> flow.answer(service, port, request)));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("no port of 127.0.0.1 for " + service + ":" + port, e);
        }
    }

    /** Closes every port and ends the threads; requests under way are cut off. */
    @Override
    public synchronized void close() {
        closed = true;
        servers.values().forEach(server -> server.stop(0));
        servers.clear();
        workers.shutdownNow();
    }
}
