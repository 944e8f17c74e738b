package weighbridge.scenarios;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.protobuf.Empty;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import pulumirpc.AnalyzerGrpc;
import pulumirpc.AnalyzerOuterClass.AnalyzerInfo;
import pulumirpc.AnalyzerOuterClass.PolicyInfo;
import weighbridge.cli.engine.PulumiCli;

/**
 * As much of Pulumi's service as {@code pulumi policy validate-config} asks: the schema that publishing a pack would have stored
 * there ({@code convertPolicyConfigSchema} in {@code backend/httpstate/client/client.go}, pulumi v3.259.0). The CLI itself does
 * the checking.
 */
final class PolicyService implements AutoCloseable {
    private final HttpServer server;

    private PolicyService(HttpServer server) {
        this.server = server;
    }

    /** With the schema that a pack tells of itself. */
    static PolicyService start(Path pack) throws IOException {
        String schema = schema(pack);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, "{}"));
        server.createContext("/api/user", exchange -> answer(exchange, "{\"githubLogin\": \"ann\"}"));
        server.createContext(
                "/api/orgs/shop/policypacks/weighbridge/versions/1/schema", exchange -> answer(exchange, schema));
        server.start();
        return new PolicyService(server);
    }

    /** The real CLI, logged in here. */
    PulumiCli cli(Path home) {
        return new PulumiCli(
                Repository.pulumi(),
                Map.of(
                        "PULUMI_BACKEND_URL",
                        "http://127.0.0.1:" + server.getAddress().getPort(),
                        "PULUMI_ACCESS_TOKEN",
                        "simulated",
                        "PULUMI_HOME",
                        home.resolve("home").toString()));
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String schema(Path pack) throws IOException {
        Process process = new ProcessBuilder(pack.toString()).start();
        try {
            int port = Integer.parseInt(
                    process.inputReader(StandardCharsets.US_ASCII).readLine());
            return schema(info(port));
        } finally {
            process.destroy();
        }
    }

    private static AnalyzerInfo info(int port) {
        ManagedChannel channel =
                NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
        try {
            return AnalyzerGrpc.newBlockingStub(channel).getAnalyzerInfo(Empty.getDefaultInstance());
        } finally {
            channel.shutdownNow();
        }
    }

    private static String schema(AnalyzerInfo info) throws InvalidProtocolBufferException {
        JsonObject schemas = new JsonObject();
        for (PolicyInfo policy : info.getPoliciesList()) {
            JsonObject schema = new JsonObject();
            schema.addProperty("type", "object");
            schema.add(
                    "properties",
                    JsonParser.parseString(asGoWrites(
                            JsonFormat.printer().print(policy.getConfigSchema().getProperties()))));
            schemas.add(policy.getName(), schema);
        }
        JsonObject answer = new JsonObject();
        answer.add("configSchema", schemas);
        return answer.toString();
    }

    /** Java's protobuf prints a whole number as 1.0, Go as 1, and the CLI's validator wants a whole one. */
    private static String asGoWrites(String json) {
        return json.replaceAll("(?m)(: \\d+)\\.0(?=,?$)", "$1");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
