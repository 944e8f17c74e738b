package weighbridge.simulator.lambda;

import java.lang.StackWalker.Option;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code System.getenv} means inside a function. A JVM has one environment, so {@link EnvironmentCalls} leads a
 * function's calls here, and the class that calls tells whose environment is meant.
 */
public final class FunctionEnvironment {
    private static final StackWalker CALLERS = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

    private FunctionEnvironment() {}

    /** Stands in for {@link System#getenv(String)}. */
    public static String getenv(String name) {
        return getenv().get(name);
    }

    /** Stands in for {@link System#getenv()}. */
    public static Map<String, String> getenv() {
        Optional<FunctionClassLoader> function = CALLERS.walk(
                frames -> frames.map(frame -> frame.getDeclaringClass().getClassLoader())
                        .filter(FunctionClassLoader.class::isInstance)
                        .map(FunctionClassLoader.class::cast)
                        .findFirst());
        return function.map(FunctionClassLoader::environment).orElseGet(System::getenv);
    }
}
