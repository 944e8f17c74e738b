package weighbridge.cli.splits;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the stack's state says exists after a deployment.
 *
 * @param splits from action to split
 * @param resources how many things of AWS exist, whatever they are
 */
public record InForce(SortedMap<String, ActionSplit> splits, int resources) {
    /** Of a stack that does not exist. */
    public static final InForce NOTHING = new InForce(new TreeMap<>(), 0);

    public InForce {
        splits = new TreeMap<>(splits);
    }

    /**
     * Reads an export.
     *
     * @param export what {@code pulumi stack export} printed
     */
    public static InForce of(String export) {
        JsonObject deployment = JsonParser.parseString(export).getAsJsonObject().getAsJsonObject("deployment");
        JsonArray all = DeployedSplits.array(deployment, "resources");
        int resources = 0;
        for (JsonElement resource : all) {
            resources += isOfAws(resource.getAsJsonObject()) ? 1 : 0;
        }
        return new InForce(DeployedSplits.of(all), resources);
    }

    /**
     * What is shown below the engine's output.
     *
     * @param done whether the deployment ended well; one that broke off may leave resources without a listener
     */
    public List<String> lines(boolean done) {
        if (resources == 0) {
            return List.of("In force: nothing is deployed.");
        }
        if (splits.isEmpty()) {
            return List.of("In force: no split. Resources that exist: " + resources
                    + (done ? "." : "; once the error is mended, run up again."));
        }
        int width = splits.keySet().stream().mapToInt(String::length).max().orElse(0);
        return Stream.concat(
                        Stream.of("In force:"),
                        splits.entrySet().stream()
                                .map(split -> "  " + ActionLine.inForce(split.getKey(), split.getValue(), width)))
                .toList();
    }

    /** Components and the stack itself are not custom; a provider is, but stands for nothing in AWS. */
    private static boolean isOfAws(JsonObject resource) {
        return resource.has("custom")
                && resource.get("custom").getAsBoolean()
                && !resource.get("type").getAsString().startsWith("pulumi:");
    }
}
