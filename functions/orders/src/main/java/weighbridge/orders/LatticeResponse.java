package weighbridge.orders;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** An answer in the shape that VPC Lattice takes from a function. */
public final class LatticeResponse {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final int status;
    private final JsonObject headers = new JsonObject();
    private final JsonObject body;

    private LatticeResponse(int status, JsonObject body) {
        this.status = status;
        this.body = body;
        headers.addProperty("content-type", "application/json");
    }

    static LatticeResponse json(int status, JsonObject body) {
        return new LatticeResponse(status, body);
    }

    static LatticeResponse error(int status, String message) {
        JsonObject body = new JsonObject();
        body.addProperty("error", message);
        return new LatticeResponse(status, body);
    }

    LatticeResponse withHeader(String name, String value) {
        headers.addProperty(name, value);
        return this;
    }

    LatticeResponse withVersion(String version, String greeting) {
        body.addProperty("version", version);
        body.addProperty("greeting", greeting);
        return withHeader("x-orders-version", version);
    }

    void write(OutputStream output) throws IOException {
        JsonObject answer = new JsonObject();
        answer.addProperty("statusCode", status);
        answer.add("headers", headers);
        answer.addProperty("isBase64Encoded", false);
        answer.addProperty("body", GSON.toJson(body));
        output.write(GSON.toJson(answer).getBytes(StandardCharsets.UTF_8));
    }
}
