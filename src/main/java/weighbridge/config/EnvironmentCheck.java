package weighbridge.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What Lambda takes as a function's environment. No value is ever printed. */
final class EnvironmentCheck implements Check {
    /** Names that Lambda sets itself and refuses to have set, from its developer guide, "Defined runtime environment variables". */
    private static final Set<String> RESERVED = Set.of(
            "AWS_REGION",
            "AWS_DEFAULT_REGION",
            "AWS_EXECUTION_ENV",
            "AWS_LAMBDA_FUNCTION_NAME",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
            "AWS_LAMBDA_FUNCTION_VERSION",
            "AWS_LAMBDA_INITIALIZATION_TYPE",
            "AWS_LAMBDA_LOG_GROUP_NAME",
            "AWS_LAMBDA_LOG_STREAM_NAME",
            "AWS_ACCESS_KEY",
            "AWS_ACCESS_KEY_ID",
            "AWS_SECRET_ACCESS_KEY",
            "AWS_SESSION_TOKEN",
            "AWS_LAMBDA_RUNTIME_API",
            "LAMBDA_TASK_ROOT",
            "LAMBDA_RUNTIME_DIR");

    /** Lambda's quota of 4 KB for all variables of a function. */
    private static final int MOST_BYTES = 4096;

    @Override
    public List<Problem> problems(At root) {
        List<Problem> problems = new ArrayList<>();
        for (At version : root.get("weighbridge:versions").children()) {
            At environment = version.get("environment");
            for (At variable : environment.children()) {
                if (RESERVED.contains(variable.key())) {
                    problems.add(variable.problem("is set by Lambda itself", "remove it, or choose another name"));
                }
            }
            int size = environment.children().stream()
                    .mapToInt(variable -> size(variable, root))
                    .sum();
            if (size > MOST_BYTES) {
                problems.add(new Problem(
                        environment.path(),
                        size + " bytes of names and values",
                        "must hold at most " + MOST_BYTES + " bytes, Lambda's limit",
                        "move what is long to a place that the function reads"));
            }
        }
        return problems;
    }

    /** A secret counts with its own value, which only the engine knows. */
    private static int size(At variable, At root) {
        At value = variable.isMapping()
                ? root.get("weighbridge:secrets")
                        .get(variable.get("secret").text().orElse(""))
                : variable;
        return (variable.key() + value.text().orElse("")).getBytes(UTF_8).length;
    }
}
