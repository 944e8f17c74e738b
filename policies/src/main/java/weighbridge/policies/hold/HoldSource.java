package weighbridge.policies.hold;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import weighbridge.policies.aws.AwsPlace;
import weighbridge.policies.aws.UnreadableException;

/**
 * Where a service's holds are read: once for each service and run, and only when somebody asks, for it takes a call to AWS.
 *
 * @param stack the name of the stack that is judged; empty where none is
 */
public record HoldSource(Supplier<Optional<String>> stack, Store store, Map<String, Holds> known) {
    /** What keeps parameters. */
    @FunctionalInterface
    public interface Store {
        /**
         * The text of a parameter.
         *
         * @return empty where there is no such parameter
         * @throws UnreadableException if nobody can tell
         */
        Optional<String> read(String name, AwsPlace place) throws UnreadableException;
    }

    public HoldSource(Supplier<Optional<String>> stack, Store store) {
        this(stack, store, new ConcurrentHashMap<>());
    }

    /** The name of the parameter that holds a service's holds: {@code /weighbridge/prod/orders/holds}. */
    public String parameter(String service) {
        return "/weighbridge/" + stack.get().orElse("") + "/" + service + "/holds";
    }

    public Holds of(String service, AwsPlace place) {
        return known.computeIfAbsent(parameter(service), name -> read(name, place));
    }

    private Holds read(String name, AwsPlace place) {
        try {
            return store.read(name, place).map(HoldsReader::read).orElse(new Holds.Known(java.util.List.of()));
        } catch (UnreadableException e) {
            return new Holds.Unreadable(e.getMessage());
        }
    }
}
