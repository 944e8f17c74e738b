package weighbridge.simulator.dataplane;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Between the JDK's HTTP server and the way of a request. */
final class ListenerEndpoint implements HttpHandler {
    private static final System.Logger LOG = System.getLogger(ListenerEndpoint.class.getName());

    private final Function<LatticeRequest, Reply> flow;

    ListenerEndpoint(Function<LatticeRequest, Reply> flow) {
        this.flow = flow;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, safely(read(exchange)));
        }
    }

    /** Without this, a bug of the simulator would show as a connection that ends without a word. */
    private Reply safely(LatticeRequest request) {
        try {
            return flow.apply(request);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the simulator failed on " + request.method() + " " + request.path(), e);
            return Reply.failure(500, "the simulator failed: " + e);
        }
    }

    private static LatticeRequest read(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        // One byte above the limit is enough to know; the rest is never held in memory.
        byte[] body = exchange.getRequestBody().readNBytes(RequestFlow.MAX_BYTES + 1);
        // A caller that is still sending would see a broken connection instead of the answer.
        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        return new LatticeRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()),
                headers,
                body,
                exchange.getRemoteAddress().getAddress().getHostAddress(),
                Optional.empty());
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        reply.headers().forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
        boolean bodiless = reply.body().length == 0
                || exchange.getRequestMethod().equals("HEAD")
                || reply.status() == 204
                || reply.status() == 304;
        exchange.sendResponseHeaders(reply.status(), bodiless ? -1 : reply.body().length);
        if (!bodiless) {
            exchange.getResponseBody().write(reply.body());
        }
    }
}
