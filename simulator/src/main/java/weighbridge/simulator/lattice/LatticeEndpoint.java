package weighbridge.simulator.lattice;

import com.google.gson.Gson;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import weighbridge.simulator.dataplane.Action;

/**
 * The part of the VPC Lattice API over HTTP that tells what is in force, for the AWS SDK: {@code GetListener} and
 * {@code GetRule}. Signatures are not checked.
 *
 * <p>Paths, names and errors are those of the VPC Lattice service model.
 */
public final class LatticeEndpoint implements AutoCloseable {
    private static final Gson JSON = new Gson();

    private final Supplier<LatticeView> lattice;
    private final HttpServer server;
    private final AtomicInteger requests = new AtomicInteger();

    private LatticeEndpoint(Supplier<LatticeView> lattice, HttpServer server) {
        this.lattice = lattice;
        this.server = server;
    }

    /**
     * Serves on a free port of 127.0.0.1.
     *
     * @param lattice what it holds at the time of a request
     */
    public static LatticeEndpoint start(Supplier<LatticeView> lattice) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        LatticeEndpoint endpoint = new LatticeEndpoint(lattice, server);
        server.createContext("/", endpoint::answer);
        server.start();
        return endpoint;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How many it has been asked. */
    public int requests() {
        return requests.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        List<String> path =
                List.of(exchange.getRequestURI().getPath().substring(1).split("/", -1));
        Optional<Map<String, Object>> found = Optional.empty();
        if (isOf(exchange, path, "services", "listeners")) {
            found = listener(path.get(1), path.get(3));
        } else if (isOf(exchange, path, "services", "listeners", "rules")) {
            found = rule(path.get(1), path.get(3), path.get(5));
        }
        if (found.isPresent()) {
            respond(exchange, 200, found.get());
        } else {
            exchange.getResponseHeaders().set("x-amzn-ErrorType", "ResourceNotFoundException");
            respond(exchange, 404, Map.of("message", exchange.getRequestURI().getPath() + " not found"));
        }
    }

    /** Whether a request reads a path of these collections, each followed by an id. */
    private static boolean isOf(HttpExchange exchange, List<String> path, String... collections) {
        boolean matches = exchange.getRequestMethod().equals("GET") && path.size() == 2 * collections.length;
        for (int i = 0; matches && i < collections.length; i++) {
            matches = path.get(2 * i).equals(collections[i]);
        }
        return matches;
    }

    private Optional<Map<String, Object>> listener(String service, String id) {
        return lattice.get().listeners().stream()
                .filter(listener ->
                        listener.serviceId().equals(service) && listener.id().equals(id))
                .findFirst()
                .map(listener -> Map.of(
                        "id", listener.id(),
                        "arn", listener.arn(),
                        "name", listener.name(),
                        "port", listener.port(),
                        "protocol", listener.protocol(),
                        "serviceId", listener.serviceId(),
                        "defaultAction", action(listener.defaultAction())));
    }

    private Optional<Map<String, Object>> rule(String service, String listener, String id) {
        return lattice.get().rules().stream()
                .filter(rule -> rule.serviceId().equals(service)
                        && rule.listenerId().equals(listener)
                        && rule.id().equals(id))
                .findFirst()
                .map(rule -> Map.of(
                        "id", rule.id(),
                        "arn", rule.arn(),
                        "name", rule.name(),
                        "priority", rule.priority(),
                        "isDefault", false,
                        "action", action(rule.action())));
    }

    private static Map<String, Object> action(Action action) {
        if (action instanceof Action.FixedResponse response) {
            return Map.of("fixedResponse", Map.of("statusCode", response.status()));
        }
        List<Map<String, Object>> groups = ((Action.Forward) action)
                .targetGroups().stream().map(LatticeEndpoint::group).toList();
        return Map.of("forward", Map.of("targetGroups", groups));
    }

    private static Map<String, Object> group(Action.WeightedTargetGroup group) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("targetGroupIdentifier", group.targetGroupId());
        written.put("weight", group.weight());
        return written;
    }

    private static void respond(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        byte[] bytes = JSON.toJson(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
