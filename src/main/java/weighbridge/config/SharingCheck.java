package weighbridge.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A network is shared with other accounts, and accepted from the one that owns it. */
final class SharingCheck implements Check {
    @Override
    public List<Problem> problems(At root) {
        At network = root.get("weighbridge:network");
        String account = root.get("aws:allowedAccountIds").children().stream()
                .flatMap(id -> id.text().stream())
                .findFirst()
                .orElse("");
        List<Problem> problems = new ArrayList<>();
        for (At principal : network.get("share").children()) {
            if (principal.text().filter(account::equals).isPresent()) {
                problems.add(principal.problem("must be another account: this one owns the network", "remove it"));
            }
        }
        acceptance(network, account).ifPresent(problems::add);
        return problems;
    }

    private static Optional<Problem> acceptance(At network, String account) {
        At accept = network.get("accept");
        List<String> id = parts(network.get("id"));
        List<String> share = parts(accept);
        if (id.isEmpty() || share.isEmpty()) {
            return Optional.empty();
        }
        if (id.get(1).equals(account)) {
            return Optional.of(accept.problem(
                    "is for a network of another account, and this one is account " + account + "'s own",
                    "remove accept"));
        }
        return id.equals(share)
                ? Optional.empty()
                : Optional.of(accept.problem(
                        "must be a share of the network's owner, account " + id.get(1) + " in " + id.get(0),
                        "write the output shareArn of the stack that owns the network"));
    }

    /** Region and account of an ARN; empty if it is none. */
    private static List<String> parts(At arn) {
        String[] parts = arn.text().orElse("").split(":", -1);
        return parts.length < 6 ? List.of() : List.of(parts[3], parts[4]);
    }
}
