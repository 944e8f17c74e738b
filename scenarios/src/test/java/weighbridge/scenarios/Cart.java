package weighbridge.scenarios;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import weighbridge.simulator.dataplane.Action;
import weighbridge.simulator.lattice.LatticeView;

/**
 * A program that somebody else wrote: the service {@code cart}, its versions {@code v1} to {@code v3}, of which {@code v1} is stable, its
 * listener {@code front} and a rule {@code beta} of that. Each test changes something of it.
 */
final class Cart {
    static final String LISTENER_TYPE = "aws:vpclattice/listener:Listener";
    static final String RULE_TYPE = "aws:vpclattice/listenerRule:ListenerRule";
    static final String GROUP_TYPE = "aws:vpclattice/targetGroup:TargetGroup";
    static final String ATTACHMENT_TYPE = "aws:vpclattice/targetGroupAttachment:TargetGroupAttachment";

    private static final String LISTENER = """
            front:
              type: aws:vpclattice/listener:Listener
              properties:
                name: front
                protocol: HTTPS
                port: 443
                serviceIdentifier: "${cart}"
                tags: { "weighbridge:service": cart, "weighbridge:action": cart/front, "weighbridge:versions": %s, "weighbridge:stable": v1 }
                defaultAction: { forwards: [{ targetGroups: [%s] }] }
            """;

    private static final String RULE = """
            beta:
              type: aws:vpclattice/listenerRule:ListenerRule
              properties:
                name: beta
                priority: 10
                serviceIdentifier: "${cart}"
                listenerIdentifier: "${front.listenerId}"
                match: { httpMatch: { pathMatch: { match: { prefix: /beta } } } }
                tags: { "weighbridge:service": cart, "weighbridge:action": cart/front/beta, "weighbridge:versions": %s, "weighbridge:stable": v1 }
                action: { forward: { targetGroups: [%s] } }
            """;

    private Cart() {}

    /** The listener at {@code v1} 90 and {@code v2} 10, and no rule; then what is changed. */
    static YamlProgram with(String... changes) {
        StackYaml cart = StackYaml.of("""
                cart: { type: "aws:vpclattice/service:Service", properties: { name: cart } }
                """);
        for (int version : List.of(1, 2, 3)) {
            cart = cart.with(StackYaml.of(version(version)));
        }
        cart = cart.with(StackYaml.of(listener("90", "10")));
        for (String change : changes) {
            cart = cart.with(StackYaml.of(change));
        }
        return new YamlProgram(cart);
    }

    /** @param weights of {@code v1} and those after it: numbers, or what stands for one */
    static String listener(String... weights) {
        return LISTENER.formatted(names(weights), targets(weights));
    }

    static String rule(String... weights) {
        return RULE.formatted(names(weights), targets(weights));
    }

    private static String names(String... weights) {
        return IntStream.rangeClosed(1, weights.length).mapToObj(i -> "v" + i).collect(joining(" "));
    }

    private static String targets(String... weights) {
        return IntStream.rangeClosed(1, weights.length)
                .mapToObj(i -> "{ targetGroupIdentifier: \"${v" + i + "}\", weight: " + weights[i - 1] + " }")
                .collect(joining(", "));
    }

    private static String version(int version) {
        return """
                v%1$d:
                  type: aws:vpclattice/targetGroup:TargetGroup
                  properties: { name: cart-v%1$d, type: LAMBDA, tags: { "weighbridge:service": cart, "weighbridge:version": v%1$d } }
                permit-v%1$d:
                  type: aws:lambda/permission:Permission
                  properties: { statementId: cart-v%1$d, action: "lambda:InvokeFunction", principal: vpc-lattice.amazonaws.com, function: orders, qualifier: "%1$d", sourceArn: "${v%1$d.arn}" }
                attach-v%1$d:
                  type: aws:vpclattice/targetGroupAttachment:TargetGroupAttachment
                  properties: { targetGroupIdentifier: "${v%1$d}", target: { id: "%2$s" } }
                """.formatted(version, Behind.arn(version));
    }

    /** What {@link #inForce} says of a listener {@code front} and a rule {@code beta}: names and splits in turn. */
    static SortedMap<String, String> splits(String... namesAndSplits) {
        SortedMap<String, String> splits = new TreeMap<>();
        for (int i = 0; i < namesAndSplits.length; i += 2) {
            splits.put(namesAndSplits[i], namesAndSplits[i + 1]);
        }
        return splits;
    }

    /** The URN of a resource that has no parent but the stack. */
    static String urn(String type, String name) {
        return "urn:pulumi:" + Engine.STACK + "::weighbridge::" + type + "::" + name;
    }

    /** What VPC Lattice does with requests: each listener and rule, and the weights by number of the function. */
    static SortedMap<String, String> inForce(LatticeView lattice) {
        SortedMap<String, String> splits = new TreeMap<>();
        lattice.listeners().forEach(listener -> splits.put(listener.name(), shown(lattice, listener.defaultAction())));
        lattice.rules().forEach(rule -> splits.put(rule.name(), shown(lattice, rule.action())));
        return splits;
    }

    private static String shown(LatticeView lattice, Action action) {
        return lattice.weightsByFunction(action).entrySet().stream()
                .map(weight -> weight.getKey().replaceFirst(".*:", "v") + " " + weight.getValue())
                .collect(joining(", "));
    }
}
