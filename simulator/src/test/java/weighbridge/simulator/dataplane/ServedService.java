package weighbridge.simulator.dataplane;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import weighbridge.simulator.dataplane.Action.Forward;
import weighbridge.simulator.dataplane.Action.WeightedTargetGroup;
import weighbridge.simulator.dataplane.TargetGroup.EventStructure;
import weighbridge.simulator.dataplane.auth.Gate;

/** A service {@code orders} with one listener on port 443, served over real HTTP; every test alters one thing of it. */
final class ServedService implements AutoCloseable {
    static final String FUNCTION = "arn:aws:lambda:eu-west-1:111122223333:function:orders:";
    private static final String LATTICE = "arn:aws:vpc-lattice:eu-west-1:111122223333:";

    final AtomicReference<FunctionInvoker.Invocation> lastInvocation = new AtomicReference<>();
    final Queue<ServedRequest> served = new ConcurrentLinkedQueue<>();
    private final Map<String, Function<byte[], InvokeOutcome>> functions = new ConcurrentHashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final DataPlane plane;
    private List<Gate> gates = List.of();
    private volatile RoutingTable table = RoutingTable.of(List.of(), List.of());

    ServedService(long seed) {
        plane = DataPlane.start(() -> table, this::invoke, served::add, Clock.systemUTC(), seed);
    }

    ServedService() {
        this(1);
    }

    private InvokeOutcome invoke(FunctionInvoker.Invocation invocation) {
        lastInvocation.set(invocation);
        return functions.get(invocation.functionArn()).apply(invocation.event());
    }

    /** Deploys the listener; target groups for the functions 7, 8 and 9 are there, {@code tg-empty} has no target. */
    ServedService listening(Action defaultAction, Rule... rules) {
        return deploy(EventStructure.V2, Optional.of(LATTICE + "servicenetwork/sn-1"), defaultAction, rules);
    }

    ServedService deploy(EventStructure structure, Optional<String> network, Action defaultAction, Rule... rules) {
        Listener listener = new Listener("https", 443, Listener.Protocol.HTTPS, defaultAction, Arrays.asList(rules));
        RoutedService service =
                new RoutedService("orders", LATTICE + "service/svc-1", network, gates, List.of(listener));
        table = RoutingTable.of(
                List.of(service),
                List.of(
                        group(structure, "tg-7", Optional.of(FUNCTION + "7")),
                        group(structure, "tg-8", Optional.of(FUNCTION + "8")),
                        group(structure, "tg-9", Optional.of(FUNCTION + "9")),
                        group(structure, "tg-empty", Optional.empty())));
        return this;
    }

    /** What network and service ask from the next deployment on. */
    ServedService guarded(Gate... gates) {
        this.gates = List.of(gates);
        return this;
    }

    private static TargetGroup group(EventStructure structure, String id, Optional<String> function) {
        return new TargetGroup(id, LATTICE + "targetgroup/" + id, structure, function);
    }

    void remove() {
        table = RoutingTable.of(List.of(), List.of());
    }

    ServedService function(String version, Function<byte[], InvokeOutcome> code) {
        functions.put(FUNCTION + version, code);
        return this;
    }

    /** The function answers this JSON. */
    ServedService answering(String version, String json) {
        byte[] payload = json.getBytes(StandardCharsets.UTF_8);
        return function(version, event -> new InvokeOutcome.Answered(payload));
    }

    /** Each function answers with its version as the body. */
    ServedService answeringVersions() {
        for (String version : List.of("7", "8", "9")) {
            answering(version, "{\"statusCode\": 200, \"body\": \"v" + version + "\"}");
        }
        return this;
    }

    static Forward to(Object... groupsAndWeights) {
        WeightedTargetGroup[] groups = new WeightedTargetGroup[groupsAndWeights.length / 2];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = new WeightedTargetGroup((String) groupsAndWeights[2 * i], (int) groupsAndWeights[2 * i + 1]);
        }
        return new Forward(List.of(groups));
    }

    URI endpoint() {
        return plane.endpoint("orders", 443);
    }

    DataPlane plane() {
        return plane;
    }

    HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create(endpoint() + pathAndQuery));
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> get(String pathAndQuery) throws IOException, InterruptedException {
        return send(request(pathAndQuery));
    }

    /** The body of the answer to a GET with these headers. */
    String bodyOf(String pathAndQuery, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(pathAndQuery);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return text(send(request));
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    static String reason(HttpResponse<byte[]> response) {
        return response.headers().firstValue(Reply.REASON_HEADER).orElse("none");
    }

    JsonObject lastEvent() {
        return new Gson().fromJson(new String(lastInvocation.get().event(), StandardCharsets.UTF_8), JsonObject.class);
    }

    @Override
    public void close() {
        plane.close();
    }
}
