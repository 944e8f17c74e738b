package weighbridge.orders;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Calls a handler with V2 events, as version 8 of its function. */
final class Invocations {
    private static final Gson GSON = new Gson();

    private Invocations() {}

    /** A V2 event; headers are given as name, value, name, value. */
    static JsonObject event(String method, String path, String... headers) {
        JsonObject byName = new JsonObject();
        for (int i = 0; i < headers.length; i += 2) {
            JsonArray values = new JsonArray();
            values.add(headers[i + 1]);
            byName.add(headers[i], values);
        }
        JsonObject event = new JsonObject();
        event.addProperty("version", "2.0");
        event.addProperty("method", method);
        event.addProperty("path", path);
        event.add("headers", byName);
        return event;
    }

    static JsonObject call(RequestStreamHandler handler, JsonObject event) throws IOException {
        return call(handler, event, 3_000);
    }

    static JsonObject call(RequestStreamHandler handler, JsonObject event, int remainingMillis) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        byte[] bytes = GSON.toJson(event).getBytes(StandardCharsets.UTF_8);
        handler.handleRequest(new ByteArrayInputStream(bytes), output, new Version8(remainingMillis));
        return GSON.fromJson(output.toString(StandardCharsets.UTF_8), JsonObject.class);
    }

    static int status(JsonObject answer) {
        return answer.get("statusCode").getAsInt();
    }

    static JsonObject body(JsonObject answer) {
        return GSON.fromJson(answer.get("body").getAsString(), JsonObject.class);
    }

    static String header(JsonObject answer, String name) {
        return answer.getAsJsonObject("headers").get(name).getAsString();
    }

    /** Fixed answers; the handlers ask for the version and the remaining time only. */
    private record Version8(int remainingMillis) implements Context {
        @Override
        public String getAwsRequestId() {
            return "request";
        }

        @Override
        public String getLogGroupName() {
            return "/aws/lambda/orders";
        }

        @Override
        public String getLogStreamName() {
            return "stream";
        }

        @Override
        public String getFunctionName() {
            return "orders";
        }

        @Override
        public String getFunctionVersion() {
            return "8";
        }

        @Override
        public String getInvokedFunctionArn() {
            return "arn:aws:lambda:eu-west-1:111122223333:function:orders:8";
        }

        @Override
        public CognitoIdentity getIdentity() {
            return null;
        }

        @Override
        public ClientContext getClientContext() {
            return null;
        }

        @Override
        public int getRemainingTimeInMillis() {
            return remainingMillis;
        }

        @Override
        public int getMemoryLimitInMB() {
            return 128;
        }

        @Override
        public LambdaLogger getLogger() {
            throw new UnsupportedOperationException("the handlers log nothing");
        }
    }
}
