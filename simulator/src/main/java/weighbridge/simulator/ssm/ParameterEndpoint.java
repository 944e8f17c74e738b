package weighbridge.simulator.ssm;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The Parameter Store of AWS Systems Manager, as the AWS SDK calls it: {@code GetParameter} over the JSON 1.1 protocol (its
 * service model, {@code ssm/2014-11-06}). Signatures are not checked.
 */
public final class ParameterEndpoint implements AutoCloseable {
    private static final Gson JSON = new Gson();
    private static final String GET = "AmazonSSM.GetParameter";

    private final Map<String, String> parameters = new ConcurrentHashMap<>();
    private final HttpServer server;

    private ParameterEndpoint(HttpServer server) {
        this.server = server;
    }

    public static ParameterEndpoint start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ParameterEndpoint endpoint = new ParameterEndpoint(server);
        server.createContext("/", endpoint::answer);
        server.start();
        return endpoint;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Writes a parameter, as somebody with the right to do so. */
    public void put(String name, String value) {
        parameters.put(name, value);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String name = JSON.fromJson(body, JsonObject.class).get("Name").getAsString();
        if (!GET.equals(exchange.getRequestHeaders().getFirst("X-Amz-Target"))) {
            respond(exchange, 400, Map.of("__type", "UnknownOperationException"));
        } else if (parameters.containsKey(name)) {
            Map<String, Object> parameter =
                    Map.of("Name", name, "Type", "String", "Value", parameters.get(name), "Version", 1);
            respond(exchange, 200, Map.of("Parameter", parameter));
        } else {
            respond(exchange, 400, Map.of("__type", "ParameterNotFound"));
        }
    }

    private static void respond(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        byte[] bytes = JSON.toJson(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
