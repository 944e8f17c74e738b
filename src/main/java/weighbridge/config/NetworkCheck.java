package weighbridge.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A network is named or brought along, and a VPC joins it once. */
final class NetworkCheck implements Check {
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
        Set<String> seen = new HashSet<>();
        for (At vpc : network.get("vpcs").children()) {
            At id = vpc.get("id");
            if (id.text().isPresent() && !seen.add(id.text().get())) {
                problems.add(id.problem("must be unique: a VPC joins a network once", "remove one of the two"));
            }
        }
        return problems;
    }
}
