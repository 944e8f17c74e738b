package weighbridge.demo.picture;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A handler that takes as long as a pace says. */
final class PacedHandler implements RequestStreamHandler {
    private final Pace pace;
    private final RequestStreamHandler handler;

    /** Takes as long as an execution environment takes to start. */
    PacedHandler(Pace pace, RequestStreamHandler handler) {
        this.pace = pace;
        this.handler = handler;
        pace.start();
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        pace.answer();
        handler.handleRequest(input, output, context);
    }
}
