package weighbridge.simulator.dataplane;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.google.gson.reflect.TypeToken;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;

/** Finds the {@code I} of a class that implements {@code RequestHandler<I, O>}, also through superclasses. */
final class EventType {
    private EventType() {}

    /** The type to bind the event to; a handler that does not say (a lambda expression) gets maps and lists. */
    static Type of(Class<?> handler) {
        Type found = search(handler, Map.of());
        return found instanceof TypeVariable<?> || found == null ? Object.class : found;
    }

    private static Type search(Type type, Map<TypeVariable<?>, Type> known) {
        if (type == null) {
            return null;
        }
        Class<?> raw = TypeToken.get(type).getRawType();
        Map<TypeVariable<?>, Type> variables = new HashMap<>(known);
        if (type instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            for (int i = 0; i < arguments.length; i++) {
                variables.put(raw.getTypeParameters()[i], resolve(arguments[i], known));
            }
        }
        if (raw == RequestHandler.class) {
            return variables.get(raw.getTypeParameters()[0]);
        }
        for (Type parent : raw.getGenericInterfaces()) {
            if (RequestHandler.class.isAssignableFrom(TypeToken.get(parent).getRawType())) {
                return search(parent, variables);
            }
        }
        return search(raw.getGenericSuperclass(), variables);
    }

    private static Type resolve(Type type, Map<TypeVariable<?>, Type> known) {
        return type instanceof TypeVariable<?> variable ? known.getOrDefault(variable, type) : type;
    }
}
