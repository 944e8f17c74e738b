package weighbridge.config;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whom the service admits, the network must let through; and a policy has an end. */
final class CallersCheck implements Check {
    /** The user guide's quota for an auth policy, "Quotas": 10 kilobytes, not adjustable. */
    private static final int LONGEST_POLICY = 10_000;

    /** Characters of a policy besides its callers, the service's ARN in each statement among them. */
    private static final int FRAME = 800;

    /** An account is written as {@code arn:aws:iam::123456789012:root}. */
    private static final int SHORTEST_CALLER = 31;

    @Override
    public List<Problem> problems(At root) {
        At network = root.get("weighbridge:network");
        At service = root.get("weighbridge:service");
        List<Problem> problems = new ArrayList<>();
        Stream.of(network, service).forEach(owner -> tooMany(owner.get("callers"), problems));
        if (!network.get("id").present() && AccessCheck.isIam(network) && AccessCheck.isIam(service)) {
            stranded(network.get("callers"), service.get("callers"), problems);
        }
        return problems;
    }

    private static void tooMany(At callers, List<Problem> problems) {
        int length = texts(callers)
                .mapToInt(caller -> Math.max(caller.length(), SHORTEST_CALLER) + "\"\", ".length())
                .sum();
        if (length + FRAME > LONGEST_POLICY) {
            problems.add(callers.problem(
                    "makes an auth policy of more than " + LONGEST_POLICY
                            + " characters, the most that VPC Lattice takes",
                    "name accounts or an organization in place of single roles"));
        }
    }

    /** A network without callers of its own has the service's. */
    private static void stranded(At admitted, At callers, List<Problem> problems) {
        for (At caller : admitted.present() ? callers.children() : List.<At>of()) {
            if (caller.text().isPresent()
                    && texts(admitted).noneMatch(other -> mayBe(caller.text().get(), other))) {
                problems.add(caller.problem(
                        "does not get through the network, whose callers are others",
                        "add it to weighbridge:network.callers, too"));
            }
        }
    }

    private static Stream<String> texts(At list) {
        return list.children().stream().flatMap(item -> item.text().stream());
    }

    /** Whether somebody may be both. Which accounts an organization has is not known here. */
    private static boolean mayBe(String one, String other) {
        if (one.equals("*") || other.equals("*") || one.equals(other)) {
            return true;
        }
        if (isOrganization(one) || isOrganization(other)) {
            return !(isOrganization(one) && isOrganization(other));
        }
        return account(one).equals(account(other)) && !(one.startsWith("arn:") && other.startsWith("arn:"));
    }

    private static boolean isOrganization(String caller) {
        return caller.startsWith("o-");
    }

    private static String account(String caller) {
        return caller.startsWith("arn:") ? caller.split(":", 6)[4] : caller;
    }
}
