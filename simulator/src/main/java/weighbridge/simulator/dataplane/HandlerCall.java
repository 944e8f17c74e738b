package weighbridge.simulator.dataplane;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.ToNumberPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** A handler of either kind, from bytes to bytes. */
interface HandlerCall {
    byte[] call(byte[] event, Context context) throws Exception;

    /**
     * Takes either kind.
     *
     * @throws IllegalArgumentException if it is not a handler
     */
    static HandlerCall of(Object handler) {
        if (handler instanceof RequestStreamHandler stream) {
            return withLoaderOf(handler, new OfStreams(stream));
        } else if (handler instanceof RequestHandler<?, ?> objects) {
            return withLoaderOf(handler, new OfObjects(objects, EventType.of(objects.getClass())));
        }
        throw new IllegalArgumentException(
                (handler == null ? "null" : handler.getClass().getName())
                        + " is no Lambda handler: it implements neither RequestStreamHandler nor RequestHandler");
    }

    /** Code from a jar finds its own services and resources, as it does in Lambda. */
    private static HandlerCall withLoaderOf(Object handler, HandlerCall call) {
        ClassLoader loader = handler.getClass().getClassLoader();
        return (event, context) -> {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(loader);
            try {
                return call.call(event, context);
            } finally {
                thread.setContextClassLoader(before);
            }
        };
    }

    /** A handler that reads and writes JSON itself. */
    record OfStreams(RequestStreamHandler handler) implements HandlerCall {
        @Override
        public byte[] call(byte[] event, Context context) throws Exception {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            handler.handleRequest(new ByteArrayInputStream(event), answer, context);
            return answer.toByteArray();
        }
    }

    /** A handler of objects: the event is bound to the handler's own input type. */
    record OfObjects(RequestHandler<?, ?> handler, Type eventType) implements HandlerCall {
        private static final Gson GSON = new GsonBuilder()
                .disableHtmlEscaping()
                .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
                .create();

        @Override
        public byte[] call(byte[] event, Context context) {
            Object input = GSON.fromJson(new String(event, StandardCharsets.UTF_8), eventType);
            return GSON.toJson(invoke(input, context)).getBytes(StandardCharsets.UTF_8);
        }

        @SuppressWarnings("unchecked") // the input was bound to the type that the handler declares
        private Object invoke(Object input, Context context) {
            return ((RequestHandler<Object, Object>) handler).handleRequest(input, context);
        }
    }
}
