package weighbridge.orders;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/**
 * The example service behind VPC Lattice: a few orders, held in memory, and the version that answered.
 *
 * <p>Every answer carries the function's version, in its JSON and in the header {@code x-orders-version}, so that anyone who
 * sends requests can count who answered them.
 */
public class OrdersHandler implements RequestStreamHandler {
    private final String greeting;
    private final OrderBook orders = OrderBook.withSamples();

    /** As Lambda makes it: reads {@code GREETING} from the environment. */
    public OrdersHandler() {
        this(System.getenv());
    }

    /** With an environment of its own, which a simulator or test needs that runs several versions in one JVM. */
    public OrdersHandler(Map<String, String> environment) {
        this.greeting = environment.getOrDefault("GREETING", "hello");
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        LatticeRequest request = LatticeRequest.read(input);
        answer(request, context)
                .withVersion(context.getFunctionVersion(), greeting)
                .write(output);
    }

    /** The right answer; a faulty version may give another. */
    protected LatticeResponse answer(LatticeRequest request, Context context) {
        String path = request.path();
        if (path.equals("/orders")) {
            return switch (request.method()) {
                case "GET" -> LatticeResponse.json(200, orders.all());
                case "POST" -> create(request);
                default -> notAllowed("GET, POST");
            };
        } else if (path.startsWith("/orders/")) {
            return request.method().equals("GET") ? find(path.substring("/orders/".length())) : notAllowed("GET");
        }
        return LatticeResponse.error(404, "there is nothing at " + path);
    }

    private LatticeResponse find(String id) {
        return orders.find(id)
                .map(order -> LatticeResponse.json(200, order))
                .orElseGet(() -> LatticeResponse.error(404, "there is no order " + id));
    }

    /** Echoes the order with the number that it would get; nothing is kept, so that all instances stay alike. */
    private LatticeResponse create(LatticeRequest request) {
        return request.bodyAsObject()
                .map(order -> LatticeResponse.json(201, accepted(order)))
                .orElseGet(() -> LatticeResponse.error(400, "the body is not a JSON object"));
    }

    private JsonObject accepted(JsonObject order) {
        JsonObject answer = new JsonObject();
        answer.addProperty("id", orders.nextId());
        answer.add("order", order);
        return answer;
    }

    private static LatticeResponse notAllowed(String allowed) {
        return LatticeResponse.error(405, "only " + allowed).withHeader("allow", allowed);
    }
}
