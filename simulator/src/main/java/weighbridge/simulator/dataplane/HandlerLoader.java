package weighbridge.simulator.dataplane;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes handlers from a function's {@code handler} setting.
 *
 * <p>A JVM has one environment, so {@code System.getenv} cannot differ by function. A handler with a public constructor that
 * takes the environment as a {@code Map} gets the function's own; any other is made by its public constructor without
 * parameters, as in Lambda, and sees the simulator's environment.
 */
public final class HandlerLoader {
    private HandlerLoader() {}

    /**
     * Makes one instance.
     *
     * @param handler the class name; {@code ::handleRequest} may follow, other methods are not simulated
     * @throws IllegalArgumentException if there is no such class, it cannot be made, or it is not a handler
     */
    public static Object load(ClassLoader loader, String handler, Map<String, String> environment) {
        String className = handler.endsWith("::handleRequest") ? handler.substring(0, handler.indexOf("::")) : handler;
        if (className.contains("::")) {
            throw new IllegalArgumentException("handler " + handler
                    + ": the simulator calls handleRequest only; name a class that implements RequestStreamHandler"
                    + " or RequestHandler");
        }
        try {
            Object made = make(Class.forName(className, true, loader), environment);
            HandlerCall.of(made);
            return made;
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    "handler " + handler + " failed in its constructor: " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("handler " + handler + " cannot be made: " + e, e);
        }
    }

    private static Object make(Class<?> type, Map<String, String> environment) throws ReflectiveOperationException {
        Optional<Constructor<?>> withEnvironment = Stream.of(type.getConstructors())
                .filter(constructor ->
                        constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Map.class)
                .findFirst();
        return withEnvironment.isPresent()
                ? withEnvironment.get().newInstance(Map.copyOf(environment))
                : type.getConstructor().newInstance();
    }
}
