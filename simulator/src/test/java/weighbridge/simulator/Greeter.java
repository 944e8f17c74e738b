package weighbridge.simulator;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.Optional;

/** A handler for tests that pack it into a deployment package of its own. */
public final class Greeter implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    private final String greeting = Optional.of("GREETING").map(System::getenv).orElse("nobody");

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        String name = System.getenv().get("AWS_LAMBDA_FUNCTION_NAME");
        String version = System.getenv("AWS_LAMBDA_FUNCTION_VERSION");
        return Map.of("statusCode", 200, "body", greeting + " from " + name + " " + version);
    }
}
