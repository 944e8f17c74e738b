package weighbridge.policies.baseline;

import java.io.IOException;
import java.io.Reader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weighbridge.policies.lattice.Identifiers;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.lattice.LatticeTypes;
import weighbridge.policies.lattice.PartTypes;
import weighbridge.policies.marks.Marks;
import weighbridge.policies.pack.StackId;
import weighbridge.policies.value.Names;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/**
 * Turns what {@code pulumi stack export} prints into a baseline.
 *
 * <p>The format is {@code apitype.UntypedDeployment}, schema versions 3 and 4, in pulumi v3.259.0.
 */
public final class StateReader {
    private final StackId stack;

    public StateReader(StackId stack) {
        this.stack = stack;
    }

    /**
     * The baseline of what was printed.
     *
     * @throws IOException if it is no JSON
     */
    public Baseline read(Reader export) throws IOException {
        return read(StateJson.read(export));
    }

    /** The baseline; unreadable where the state is of another stack, or not of a format that this reader knows. */
    public Baseline read(Value export) {
        Optional<Long> format = Values.asWhole(export.get("version"));
        if (format.isEmpty() || format.get() < 3 || format.get() > 4) {
            return new Baseline.Unreadable(
                    "the export's version is " + export.get("version").shown() + "; this pack reads 3 and 4");
        } else if (!(export.get("deployment") instanceof Value.Fields)) {
            return new Baseline.Unreadable("the export has no deployment");
        }
        return readResources(export.get("deployment").get("resources"));
    }

    private Baseline readResources(Value resources) {
        if (resources.isAbsent()) {
            return Baseline.Deployed.NOTHING;
        } else if (!(resources instanceof Value.Items items)) {
            return new Baseline.Unreadable("the export's resources are " + resources.shown() + ", not a list");
        } else {
            Optional<String> stranger = stranger(items.values());
            return stranger.<Baseline>map(
                            urn -> new Baseline.Unreadable("the export is of another stack: it holds " + urn))
                    .orElseGet(() -> deployed(live(items.values())));
        }
    }

    /** A URN names its stack and project: {@code urn:pulumi:STACK::PROJECT::…}. */
    private Optional<String> stranger(List<Value> resources) {
        String own = "urn:pulumi:" + stack.stack() + "::" + stack.project() + "::";
        for (Value resource : resources) {
            String urn = Values.asText(resource.get("urn")).orElse("a resource without a URN");
            if (!urn.startsWith(own)) {
                return Optional.of(urn);
            }
        }
        return Optional.empty();
    }

    /**
     * A resource pending deletion has been replaced already: its successor stands beside it. One pending replacement has been
     * deleted, and its successor was not created: until it is, its requests go where they would go without it.
     */
    private static List<Value> live(List<Value> resources) {
        return resources.stream()
                .filter(resource -> !isTrue(resource, "delete") && !isTrue(resource, "pendingReplacement"))
                .toList();
    }

    private static boolean isTrue(Value resource, String property) {
        return resource.get(property) instanceof Value.Bool bool && bool.value();
    }

    private static Baseline deployed(List<Value> resources) {
        List<DeployedTargetGroup> groups = new ArrayList<>();
        List<LatticeAction> actions = new ArrayList<>();
        Map<String, DeployedResource> kept = new LinkedHashMap<>();
        for (Value resource : resources) {
            String type = Names.one(text(resource, "type"));
            if (LatticeTypes.isTargetGroup(type)) {
                targetGroup(resource.get("outputs")).ifPresent(groups::add);
            } else if (LatticeTypes.isAction(type) && !isForeignRule(type, resource)) {
                actions.add(action(type, resource));
            }
            if (PartTypes.isKept(type) && !isTrue(resource, "external")) {
                kept.put(text(resource, "urn"), resource(type, resource));
            }
        }
        return SplitReader.read(actions, groups, kept);
    }

    /**
     * A rule that the stack only reads is another stack's, and is not removed where this stack reads it no longer. A listener
     * that it only reads still serves the requests that a new rule of this stack takes, so that one counts.
     */
    private static boolean isForeignRule(String type, Value resource) {
        return !LatticeTypes.isListener(type) && isTrue(resource, "external");
    }

    private static DeployedResource resource(String type, Value resource) {
        return new DeployedResource(
                text(resource, "urn"),
                type,
                text(resource, "id"),
                resource.get("inputs"),
                resource.get("outputs"),
                modified(resource));
    }

    private static String text(Value resource, String property) {
        return Values.asText(resource.get(property)).orElse("");
    }

    private static Optional<Instant> modified(Value resource) {
        return Values.asText(resource.get("modified")).flatMap(Rfc3339::instant);
    }

    private static LatticeAction action(String type, Value resource) {
        String urn = text(resource, "urn");
        Value outputs = WrittenOrder.outputs(type, resource.get("outputs"), resource.get("inputs"));
        return LatticeAction.read(urn, type, urn.substring(urn.lastIndexOf(':') + 1), List.of(), outputs);
    }

    private static Optional<DeployedTargetGroup> targetGroup(Value outputs) {
        Marks marks = Marks.of(outputs.get("tags"));
        return Identifiers.id(outputs.get("id"))
                .or(() -> Identifiers.id(outputs.get("arn")))
                .map(id -> new DeployedTargetGroup(id, marks.service(), marks.get(Marks.VERSION)));
    }
}
