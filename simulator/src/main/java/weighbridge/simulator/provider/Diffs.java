package weighbridge.simulator.provider;

import java.util.List;
import java.util.Map;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.PropertyDiff;
import weighbridge.simulator.provider.schema.Change;
import weighbridge.simulator.provider.schema.Differ;
import weighbridge.simulator.provider.schema.Schema;

/** Changes as the engine reads them. */
final class Diffs {
    private Diffs() {}

    static DiffResponse response(Schema schema, Map<?, ?> state, Map<?, ?> inputs) {
        List<Change> changes = Differ.changes(schema, state, inputs);
        DiffResponse.Builder response = DiffResponse.newBuilder()
                .setHasDetailedDiff(true)
                .setChanges(
                        changes.isEmpty() ? DiffResponse.DiffChanges.DIFF_NONE : DiffResponse.DiffChanges.DIFF_SOME);
        changes.stream().map(Change::topLevel).distinct().forEach(response::addDiffs);
        changes.stream()
                .filter(Change::replaces)
                .map(Change::topLevel)
                .distinct()
                .forEach(response::addReplaces);
        changes.forEach(change -> response.putDetailedDiff(
                change.path(), PropertyDiff.newBuilder().setKind(kind(change)).build()));
        return response.setDeleteBeforeReplace(
                        response.getReplacesCount() > 0 && Differ.deletesBeforeReplace(schema, inputs))
                .build();
    }

    private static PropertyDiff.Kind kind(Change change) {
        return switch (change.type()) {
            case ADD -> change.replaces() ? PropertyDiff.Kind.ADD_REPLACE : PropertyDiff.Kind.ADD;
            case DELETE -> change.replaces() ? PropertyDiff.Kind.DELETE_REPLACE : PropertyDiff.Kind.DELETE;
            case UPDATE -> change.replaces() ? PropertyDiff.Kind.UPDATE_REPLACE : PropertyDiff.Kind.UPDATE;
        };
    }
}
