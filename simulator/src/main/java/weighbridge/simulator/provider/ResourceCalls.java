package weighbridge.simulator.provider;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import weighbridge.simulator.aws.AwsException;
import weighbridge.simulator.provider.resource.ResourceType;
import weighbridge.simulator.provider.schema.Change;
import weighbridge.simulator.provider.schema.Defaults;
import weighbridge.simulator.provider.schema.Differ;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Planner;
import weighbridge.simulator.provider.schema.Props;

/** The life of a resource as the bridge leads it: plan, call AWS, read back. */
final class ResourceCalls {
    private final Faults faults;
    private final Dialect dialect;

    ResourceCalls(Faults faults, Dialect dialect) {
        this.faults = faults;
        this.dialect = dialect;
    }

    /** A resource as it is after a call. */
    record Resource(String id, Map<String, Object> state) {}

    Resource create(ResourceType type, Map<String, Object> inputs) {
        Props in = new Props(Defaults.without(inputs));
        return wrapped("creating", type, type.described(in), () -> {
            faults.raise(Faults.Call.CREATE, type.token());
            String id = type.create(in);
            Map<String, Object> known = new LinkedHashMap<>(type.imported(id).asMap());
            known.putAll(Planner.over(type.schema(), Map.of(), inputs));
            return new Resource(id, readBack(type, id, known));
        });
    }

    Map<String, Object> planCreate(ResourceType type, Map<String, Object> inputs) {
        return dialect.planCreate(type, inputs);
    }

    Map<String, Object> planUpdate(ResourceType type, Map<String, Object> state, Map<String, Object> inputs) {
        Set<String> changed = new LinkedHashSet<>();
        Differ.changes(type.schema(), state, inputs).stream()
                .map(Change::topLevel)
                .forEach(changed::add);
        Set<String> again = type.filledInAgain(changed, new Props(inputs));
        return dialect.planUpdate(type, state, inputs, again);
    }

    Map<String, Object> update(ResourceType type, String id, Map<String, Object> state, Map<String, Object> inputs) {
        return wrapped("updating", type, id, () -> {
            faults.raise(Faults.Call.UPDATE, type.token());
            type.update(id, new Props(state), new Props(Defaults.without(inputs)));
            return readBack(type, id, Planner.over(type.schema(), state, inputs));
        });
    }

    /** The resource as AWS holds it; empty if it is gone. */
    Optional<Resource> read(ResourceType type, String id, Map<String, Object> state) {
        Map<String, Object> known = state.isEmpty() ? type.imported(id).asMap() : state;
        return wrapped("reading", type, id, () -> {
            try {
                return Optional.of(new Resource(id, readBack(type, id, known)));
            } catch (AwsException e) {
                if (e.isNotFound()) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    /** Deletes; what is gone already is no failure, as in the real provider. */
    void delete(ResourceType type, String id, Map<String, Object> state) {
        wrapped("deleting", type, id, () -> {
            faults.raise(Faults.Call.DELETE, type.token());
            try {
                type.delete(id, new Props(state));
            } catch (AwsException e) {
                if (!e.isNotFound()) {
                    throw e;
                }
            }
            return null;
        });
    }

    /** What is read lies over what was known: the provider keeps what it does not read. */
    private static Map<String, Object> readBack(ResourceType type, String id, Map<String, Object> known) {
        Map<String, Object> read = type.read(id, new Props(known));
        Map<String, Object> state = new LinkedHashMap<>(known);
        state.remove("tags"); // read back as none where there are none
        state.putAll(read);
        return state;
    }

    private static <T> T wrapped(String doing, ResourceType type, String what, Supplier<T> work) {
        try {
            return work.get();
        } catch (AwsException e) {
            throw new ProviderException(doing + " " + type.label() + " (" + what + "): " + e.getMessage(), e);
        }
    }

    /**
     * Inputs for a resource that was read: the old ones with what AWS holds now; all of it after an import.
     *
     * @param known what AWS should hold: the inputs, or what it answered the last time
     */
    static Map<String, Object> inputs(
            ResourceType type, Map<String, Object> oldInputs, Map<String, Object> known, Map<String, Object> state) {
        if (oldInputs.isEmpty()) {
            return importedInputs(type, state);
        }
        Map<String, Object> inputs = new LinkedHashMap<>(oldInputs);
        List<Change> drift = Differ.changes(type.schema(), state, known);
        drift.stream().map(Change::topLevel).distinct().forEach(name -> {
            if (state.get(name) == null) {
                inputs.remove(name);
            } else {
                inputs.put(name, state.get(name));
            }
        });
        return inputs;
    }

    private static Map<String, Object> importedInputs(ResourceType type, Map<String, Object> state) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        type.schema().properties().forEach(property -> {
            boolean output = property.is(Flag.OUTPUT_ONLY);
            if (!output && state.get(property.name()) != null) {
                inputs.put(property.name(), state.get(property.name()));
            }
        });
        inputs.put(Defaults.KEY, List.of());
        return inputs;
    }
}
