package weighbridge.orders;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A request as a VPC Lattice event holds it, of either format: V2 has lists of header values and camel case, V1 has one text a
 * header and underscores.
 *
 * @param path without the query string
 * @param headers by lower-case name, each an array of values, or one text
 * @param body decoded, empty if there was none
 * @see <a href="https://docs.aws.amazon.com/vpc-lattice/latest/ug/lambda-functions.html">Lambda functions as targets</a>
 */
public record LatticeRequest(String method, String path, JsonObject headers, String body) {
    private static final Gson GSON = new Gson();

    /**
     * Reads an event.
     *
     * @throws IllegalArgumentException if it is neither a V1 nor a V2 event
     */
    static LatticeRequest read(InputStream input) throws IOException {
        JsonObject event = GSON.fromJson(new String(input.readAllBytes(), StandardCharsets.UTF_8), JsonObject.class);
        if (event == null || !event.has("method") || !(event.has("raw_path") || event.has("path"))) {
            throw new IllegalArgumentException("not a VPC Lattice event: it has no method, or no path");
        }
        JsonObject headers = event.has("headers") ? event.getAsJsonObject("headers") : new JsonObject();
        return new LatticeRequest(event.get("method").getAsString(), path(event), headers, body(event));
    }

    /** Events have been seen whose path carries the query string. */
    private static String path(JsonObject event) {
        String path = event.get(event.has("raw_path") ? "raw_path" : "path").getAsString();
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    private static String body(JsonObject event) {
        JsonElement body = event.get("body");
        if (body == null || body.isJsonNull()) {
            return "";
        }
        JsonElement base64 = event.get(event.has("raw_path") ? "is_base64_encoded" : "isBase64Encoded");
        return base64 != null && !base64.isJsonNull() && base64.getAsBoolean()
                ? new String(Base64.getDecoder().decode(body.getAsString()), StandardCharsets.UTF_8)
                : body.getAsString();
    }

    /** The first value of a header. */
    Optional<String> header(String lowerCaseName) {
        JsonElement value = headers.get(lowerCaseName);
        JsonElement first = value instanceof JsonArray array && !array.isEmpty() ? array.get(0) : value;
        return first instanceof JsonPrimitive text ? Optional.of(text.getAsString()) : Optional.empty();
    }

    /** Empty if the body is not a JSON object. */
    Optional<JsonObject> bodyAsObject() {
        try {
            JsonElement parsed = GSON.fromJson(body, JsonElement.class);
            return parsed instanceof JsonObject object ? Optional.of(object) : Optional.empty();
        } catch (JsonParseException e) {
            return Optional.empty(); // the caller's mistake, which the caller is told of
        }
    }
}
