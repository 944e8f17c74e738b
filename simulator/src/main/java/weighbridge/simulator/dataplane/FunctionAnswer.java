package weighbridge.simulator.dataplane;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a function returned, turned into HTTP: {@code {statusCode, headers, multiValueHeaders, body, isBase64Encoded}}. A
 * {@code statusDescription} is allowed, and goes nowhere: HTTP/2 has no place for it.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc-lattice/latest/ug/lambda-functions.html">Respond to the service</a>
 */
final class FunctionAnswer {
    private static final TypeAdapter<JsonElement> JSON = new Gson().getAdapter(JsonElement.class);

    /** They belong to one connection, and the server makes its own. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "keep-alive", "transfer-encoding", "upgrade");

    private FunctionAnswer() {}

    static Reply toReply(byte[] payload) {
        if (payload.length > RequestFlow.MAX_BYTES) {
            return Reply.failure(502, "the function's answer has more than 6 MB");
        }
        try {
            JsonObject answer = parse(payload);
            return new Reply(status(answer), headers(answer), body(answer));
        } catch (Malformed e) {
            return Reply.failure(502, "the function's answer is malformed: " + e.getMessage());
        }
    }

    private static JsonObject parse(byte[] payload) throws Malformed {
        // Gson's own fromJson would also take what is nearly JSON, such as names without quotes.
        try (JsonReader reader = new JsonReader(new StringReader(new String(payload, StandardCharsets.UTF_8)))) {
            JsonElement answer = JSON.read(reader);
            if (reader.peek() == JsonToken.END_DOCUMENT && answer.isJsonObject()) {
                return answer.getAsJsonObject();
            }
            throw new Malformed("it is not one JSON object");
        } catch (IOException | JsonParseException e) {
            throw new Malformed("it is not JSON");
        }
    }

    private static int status(JsonObject answer) throws Malformed {
        JsonElement status = answer.get("statusCode");
        if (!(status instanceof JsonPrimitive number) || !number.isNumber()) {
            throw new Malformed("statusCode is " + status + ", not a number");
        }
        double value = number.getAsDouble();
        if (value != Math.rint(value) || value < 200 || value > 599) {
            throw new Malformed("statusCode is " + number + ", not a whole number from 200 to 599");
        }
        return (int) value;
    }

    private static Map<String, List<String>> headers(JsonObject answer) throws Malformed {
        Map<String, List<String>> headers = new TreeMap<>();
        for (String property : List.of("headers", "multiValueHeaders")) {
            JsonElement found = answer.get(property);
            if (found == null || found.isJsonNull()) {
                continue;
            }
            if (!found.isJsonObject()) {
                throw new Malformed(property + " is not an object");
            }
            for (Map.Entry<String, JsonElement> header : found.getAsJsonObject().entrySet()) {
                // multiValueHeaders comes second, and its values take the place of a single one.
                headers.put(header.getKey().toLowerCase(Locale.ROOT), values(header));
            }
        }
        headers.keySet().removeAll(OF_THE_CONNECTION);
        return headers;
    }

    private static List<String> values(Map.Entry<String, JsonElement> header) throws Malformed {
        List<String> values = new ArrayList<>();
        Iterable<JsonElement> elements =
                header.getValue().isJsonArray() ? header.getValue().getAsJsonArray() : List.of(header.getValue());
        for (JsonElement element : elements) {
            if (!element.isJsonPrimitive()) {
                throw new Malformed("header " + header.getKey() + " is neither text nor a list of texts");
            }
            String value = element.getAsString();
            if (value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0) {
                throw new Malformed("header " + header.getKey() + " has a line break");
            }
            values.add(value);
        }
        return values;
    }

    private static byte[] body(JsonObject answer) throws Malformed {
        JsonElement body = answer.get("body");
        if (body == null || body.isJsonNull()) {
            return new byte[0];
        }
        if (!(body instanceof JsonPrimitive text) || !text.isString()) {
            throw new Malformed("body is not text");
        }
        return isBase64(answer)
                ? decode(text.getAsString())
                : text.getAsString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isBase64(JsonObject answer) throws Malformed {
        JsonElement flag = answer.get("isBase64Encoded");
        if (flag == null || flag.isJsonNull()) {
            return false;
        }
        if (flag instanceof JsonPrimitive primitive && primitive.isBoolean()) {
            return primitive.getAsBoolean();
        }
        throw new Malformed("isBase64Encoded is neither true nor false");
    }

    private static byte[] decode(String base64) throws Malformed {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new Malformed("body is not Base64");
        }
    }

    /** The answer breaks the contract of Lambda targets. */
    private static final class Malformed extends Exception {
        Malformed(String message) {
            super(message);
        }
    }
}
