package weighbridge.simulator;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/** A handler for tests that pack it into a deployment package of its own. */
public final class Greeter implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    private final String greeting;

    public Greeter(Map<String, String> environment) {
        this.greeting = environment.getOrDefault("GREETING", "none");
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        return Map.of("statusCode", 200, "body", greeting + " from " + context.getFunctionVersion());
    }
}
