package weighbridge.simulator.provider;

import java.util.Map;
import java.util.Set;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import weighbridge.simulator.provider.resource.ResourceType;
import weighbridge.simulator.provider.schema.Planner;

/** How a provider finds what changed, and what it shows of that in a preview. */
enum Dialect {
    /** pulumi-terraform-bridge: by the state, over which a preview lays the inputs. */
    BRIDGE {
        @Override
        DiffResponse diff(ResourceType type, DiffRequest request) {
            return Diffs.response(type.schema(), Values.read(request.getOlds()), Values.read(request.getNews()));
        }

        @Override
        Map<String, Object> known(Map<String, Object> inputs, Map<String, Object> state) {
            return inputs;
        }

        @Override
        Map<String, Object> planCreate(ResourceType type, Map<String, Object> inputs) {
            return Planner.created(type.schema(), inputs);
        }

        @Override
        Map<String, Object> planUpdate(
                ResourceType type, Map<String, Object> state, Map<String, Object> inputs, Set<String> again) {
            return Planner.updated(type.schema(), state, inputs, again);
        }
    },

    /**
     * pulumi-aws-native ({@code provider.go}, {@code previewOutputs.go}): by what was written before, so what AWS answers in
     * another order is no change; what is replaced is deleted first; and a preview shows what is written, with of what AWS fills
     * in nothing but names, ids and ARNs. The SDKs ask the engine to replace ({@code replaceOnChanges}); programs without an SDK
     * do not, so here the provider says so.
     */
    CLOUD_CONTROL {
        @Override
        DiffResponse diff(ResourceType type, DiffRequest request) {
            DiffResponse found =
                    Diffs.response(type.schema(), Values.read(request.getOldInputs()), Values.read(request.getNews()));
            return found.toBuilder()
                    .setDeleteBeforeReplace(found.getReplacesCount() > 0)
                    .build();
        }

        @Override
        Map<String, Object> known(Map<String, Object> inputs, Map<String, Object> state) {
            return state;
        }

        @Override
        Map<String, Object> planCreate(ResourceType type, Map<String, Object> inputs) {
            return Planner.predicted(type.schema(), Map.of(), inputs, Set.of());
        }

        @Override
        Map<String, Object> planUpdate(
                ResourceType type, Map<String, Object> state, Map<String, Object> inputs, Set<String> again) {
            return Planner.predicted(type.schema(), state, inputs, stable(type.token()));
        }

        /** {@code isStableOutput}: the properties of these names, alone or after the type's own. */
        private Set<String> stable(String token) {
            String name = token.substring(token.lastIndexOf(':') + 1);
            String prefix = name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
            return Set.of("name", "id", "arn", prefix + "Name", prefix + "Id", prefix + "Arn");
        }
    };

    abstract DiffResponse diff(ResourceType type, DiffRequest request);

    /** Beside what a refresh looks for what AWS holds otherwise. */
    abstract Map<String, Object> known(Map<String, Object> inputs, Map<String, Object> state);

    abstract Map<String, Object> planCreate(ResourceType type, Map<String, Object> inputs);

    /** @param again what the change makes AWS fill in again */
    abstract Map<String, Object> planUpdate(
            ResourceType type, Map<String, Object> state, Map<String, Object> inputs, Set<String> again);
}
