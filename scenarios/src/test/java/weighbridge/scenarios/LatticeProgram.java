package weighbridge.scenarios;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A program that somebody else wrote: a service, one target group a weight, and one listener that splits its requests.
 *
 * @param marked whether its resources carry the marks
 * @param weights what {@code preview} and {@code up} are given, as JSON; the first version is stable
 */
record LatticeProgram(boolean marked, Weights weights) implements RawProgram {
    /** The weights as JSON values, which may differ between preview and up. */
    @FunctionalInterface
    interface Weights {
        List<String> in(boolean preview);
    }

    static LatticeProgram marked(String... weights) {
        return new LatticeProgram(true, preview -> List.of(weights));
    }

    static LatticeProgram unmarked(String... weights) {
        return new LatticeProgram(false, preview -> List.of(weights));
    }

    /** The weight of the second version is known only once the update runs. */
    static LatticeProgram markedAndUnknownAtPreview(String first, String second) {
        return new LatticeProgram(true, preview -> List.of(first, preview ? Registrar.UNKNOWN : second));
    }

    /** The same with something else in its target groups. */
    @Override
    public void run(Registrar registrar) throws Exception {
        List<String> values = weights.in(registrar.preview());
        String service = registrar.register("aws:vpclattice/service:Service", "cart", "{\"name\": \"cart\"}");
        StringBuilder targets = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            targets.append(i == 0 ? "" : ",")
                    .append("{\"targetGroupIdentifier\": ")
                    .append(targetGroup(registrar, i + 1))
                    .append(", \"weight\": ")
                    .append(values.get(i))
                    .append("}");
        }
        registrar.register("aws:vpclattice/listener:Listener", "front", """
                {"name": "front", "protocol": "HTTPS", "port": 443, "serviceIdentifier": %s, "tags": %s,
                 "defaultAction": {"forwards": [{"targetGroups": [%s]}]}}""".formatted(
                        service, tags(actionTags(values.size())), targets));
    }

    private String targetGroup(Registrar registrar, int version) throws Exception {
        String group = registrar.register("aws:vpclattice/targetGroup:TargetGroup", "cart-" + version, """
                {"name": "cart-v%d", "type": "LAMBDA", "tags": %s}""".formatted(
                version, tags("\"weighbridge:service\": \"cart\", \"weighbridge:version\": \"v" + version + "\"")));
        Behind.register(registrar, group, version);
        return group;
    }

    private static String actionTags(int versions) {
        return """
                "weighbridge:service": "cart", "weighbridge:action": "cart/front", "weighbridge:stable": "v1",
                "weighbridge:versions": "%s\"""".formatted(
                IntStream.rangeClosed(1, versions).mapToObj(i -> "v" + i).collect(Collectors.joining(" ")));
    }

    private String tags(String marks) {
        return marked ? "{" + marks + "}" : "{}";
    }
}
