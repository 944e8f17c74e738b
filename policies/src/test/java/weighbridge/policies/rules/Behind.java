package weighbridge.policies.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.lattice.LatticeTypes;
import weighbridge.policies.lattice.PartTypes;
import weighbridge.policies.pack.Resource;
import weighbridge.policies.pack.Rule;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;
import weighbridge.policies.verdict.Finding;
import weighbridge.policies.verdict.Verdict;

/** A whole stack, happy but for what a test changes: an action, and what stands behind its versions {@code v7} and {@code v8}. */
final class Behind {
    static final String FUNCTION = "arn:aws:lambda:eu-west-1:111122223333:function:orders";
    private static final String GROUP = "arn:aws:vpc-lattice:eu-west-1:111122223333:targetgroup/";
    private static final String URN = "urn:pulumi:dev::weighbridge::";

    private final List<Resource> resources = new ArrayList<>();

    private Behind(AnAction action) {
        resources.add(action.asResource());
    }

    static Behind of(AnAction action) {
        return new Behind(action);
    }

    /** A target group that holds this target, with a permission for it where the target is a numbered version. */
    Behind pinned(String version, String number) {
        return group(version)
                .target(version, Values.text(FUNCTION + ":" + number))
                .permission(version, number);
    }

    Behind group(String version) {
        return add(
                LatticeTypes.TARGET_GROUP,
                version,
                Values.fields(
                        "id", Values.text("tg-" + version),
                        "arn", Values.text(GROUP + "tg-" + version),
                        "type", Values.text("LAMBDA")));
    }

    /** A group that is not made yet, with its marks. */
    Behind newGroup(String version) {
        return add(
                LatticeTypes.TARGET_GROUP,
                version,
                Values.fields(
                        "id",
                        Values.UNKNOWN,
                        "arn",
                        Values.UNKNOWN,
                        "type",
                        Values.text("LAMBDA"),
                        "tags",
                        Values.fields(
                                "weighbridge:service", Values.text("orders"),
                                "weighbridge:version", Values.text(version))));
    }

    Behind target(String version, Value arn) {
        return add(
                PartTypes.ATTACHMENT,
                version,
                Values.fields(
                        "targetGroupIdentifier", Values.text("tg-" + version), "target", Values.fields("id", arn)));
    }

    Behind permission(String version, String qualifier) {
        return permission(version, Values.text(qualifier), Values.text(GROUP + "tg-" + version));
    }

    Behind permission(String name, Value qualifier, Value source) {
        return add(
                PartTypes.PERMISSION,
                name,
                Values.fields(
                        "principal", Values.text("vpc-lattice.amazonaws.com"),
                        "action", Values.text("lambda:InvokeFunction"),
                        "function", Values.text("orders"),
                        "qualifier", qualifier,
                        "sourceArn", source));
    }

    Behind add(String type, String name, Value properties) {
        return add(type, name, properties, Map.of());
    }

    /** With the resources, as {@code TYPE::NAME}, that its properties come from. */
    Behind add(String type, String name, Value properties, Map<String, List<String>> from) {
        Map<String, List<String>> urns = new HashMap<>();
        from.forEach((property, names) ->
                urns.put(property, names.stream().map(URN::concat).toList()));
        resources.add(new Resource(URN + type + "::" + name, type, name, properties, List.of(), urns));
        return this;
    }

    /** What a rule says of the stack. */
    List<String> judgedBy(Rule rule) {
        return rule.judgeStack(resources).stream()
                .map(finding -> Verdicts.shown(finding.verdict()))
                .toList();
    }

    /** What of it refuses the deployment; the rest warns. */
    List<Verdict> refusalsBy(Rule rule) {
        return rule.judgeStack(resources).stream()
                .map(Finding::verdict)
                .filter(Verdict.Violation.class::isInstance)
                .toList();
    }
}
