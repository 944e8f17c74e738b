package weighbridge.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A network is named or brought along, and a VPC joins it once. */
final class NetworkCheck implements Check {
    private static final List<String> OF_OWNER = List.of("auth", "callers", "accessLogs", "share");

    @Override
    public List<Problem> problems(At root) {
        At network = root.get("weighbridge:network");
        List<Problem> problems = new ArrayList<>();
        if (network.isMapping()) {
            problems.addAll(Choice.exactlyOne(
                    network,
                    List.of("name", "id"),
                    "write name: shop to own a network, or id: sn-… for one that exists"));
        }
        foreign(root, network, problems);
        Set<String> seen = new HashSet<>();
        for (At vpc : network.get("vpcs").children()) {
            At id = vpc.get("id");
            if (id.text().isPresent() && !seen.add(id.text().get())) {
                problems.add(id.problem("must be unique: a VPC joins a network once", "remove one of the two"));
            }
        }
        return problems;
    }

    /** What the owner of an existing network decides, and what only an existing one needs. */
    private static void foreign(At root, At network, List<Problem> problems) {
        for (String key : network.get("id").present() ? OF_OWNER : List.<String>of()) {
            if (network.get(key).present()) {
                problems.add(network.get(key)
                        .problem("belongs to the stack that owns the network", "remove it here, and set it there"));
            }
        }
        At accept = network.get("accept");
        String id = network.get("id").text().orElse("");
        if (accept.present() && !id.startsWith("arn:")) {
            problems.add(accept.problem(
                    "is for a network of another account, which is named by its ARN",
                    "write the network's ARN as id, or remove accept"));
        }
        String region = root.get("aws:region").text().orElse("");
        if (id.startsWith("arn:") && !region.isEmpty() && !id.contains(":vpc-lattice:" + region + ":")) {
            problems.add(
                    network.get("id").problem("must be in this stack's Region, " + region, "name a network there"));
        }
    }
}
