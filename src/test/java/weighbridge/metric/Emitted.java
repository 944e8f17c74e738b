package weighbridge.metric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weighbridge.Declared;
import weighbridge.Registered;

/**
 * The metrics that the resources of a stack emit, by the tables of docs/metrics.md.
 *
 * @param series each as {@code namespace/name{dimensions}}
 */
record Emitted(Set<String> series) {
    private static final Pattern NAME = Pattern.compile("`([A-Za-z0-9_]+)`");
    private static final Pattern FUNCTION = Pattern.compile(".*:function:([^:]+):(\\d+)");

    static Emitted by(Declared declared) throws IOException {
        List<String> page = Files.readAllLines(Path.of("docs/metrics.md"));
        Set<String> series = new TreeSet<>();
        ofType(declared, "aws:vpclattice/service:Service")
                .forEach(service -> add(series, lattice(page, 3), Map.of("Service", id(service))));
        ofType(declared, "aws:vpclattice/targetGroup:TargetGroup")
                .forEach(group -> add(series, lattice(page, 2), Map.of("TargetGroup", id(group))));
        ofType(declared, "aws:vpclattice/targetGroupAttachment:TargetGroupAttachment")
                .forEach(attachment -> add(series, lambda(page, false), ofFunction(attachment)));
        ofType(declared, "aws:lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig")
                .forEach(warm -> add(series, lambda(page, true), function((String) warm.at("functionName"), (String)
                        warm.at("qualifier"))));
        return new Emitted(series);
    }

    /** As the set has it. */
    static String series(String namespace, String name, Map<String, ?> dimensions) {
        return namespace + "/" + name
                + dimensions.entrySet().stream()
                        .map(dimension -> dimension.getKey() + "=" + dimension.getValue())
                        .sorted()
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static void add(Set<String> series, Stream<String> metrics, Map<String, String> dimensions) {
        metrics.forEach(metric -> {
            String namespace = metric.substring(0, metric.lastIndexOf('/'));
            series.add(series(namespace, metric.substring(metric.lastIndexOf('/') + 1), dimensions));
        });
    }

    /** The rows of the table of VPC Lattice that say yes in a column. */
    private static Stream<String> lattice(List<String> page, int column) {
        return rows(page, "## VPC Lattice")
                .filter(row -> row.split("\\|", -1).length > column + 2)
                .filter(row -> row.split("\\|", -1)[column + 1].strip().equals("yes"))
                .flatMap(Emitted::names)
                .map(name -> "AWS/VpcLattice/" + name);
    }

    private static Stream<String> lambda(List<String> page, boolean provisioned) {
        return rows(page, "## Lambda")
                .filter(row -> row.split("\\|", -1).length == 6)
                .flatMap(Emitted::names)
                .filter(name -> name.startsWith("Provisioned") == provisioned)
                .map(name -> "AWS/Lambda/" + name);
    }

    private static Stream<String> rows(List<String> page, String heading) {
        return page.stream()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| `"));
    }

    /** A row may name several metrics in its first column. */
    private static Stream<String> names(String row) {
        return NAME.matcher(row.split("\\|", -1)[1]).results().map(name -> name.group(1));
    }

    private static Map<String, String> ofFunction(Registered attachment) {
        String arn = (String) attachment.at("target.id");
        MatchResult parts = FUNCTION.matcher(arn).results().findFirst().orElseThrow();
        return function(parts.group(1), parts.group(2));
    }

    private static Map<String, String> function(String name, String number) {
        return Map.of("FunctionName", name, "Resource", name + ":" + number);
    }

    private static Stream<Registered> ofType(Declared declared, String type) {
        return declared.resources().stream().filter(resource -> resource.type().equals(type));
    }

    /** As the agreeing provider makes them up. */
    private static String id(Registered resource) {
        return "id:" + resource.name();
    }
}
