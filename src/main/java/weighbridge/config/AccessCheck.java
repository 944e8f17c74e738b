package weighbridge.config;

import java.util.ArrayList;
import java.util.List;

/** Callers are admitted by an auth policy, which VPC Lattice reads only under {@code auth: iam}. */
final class AccessCheck implements Check {
    private static final String EXAMPLE = "[\"arn:aws:iam::123456789012:role/checkout\"]";

    static boolean isIam(At owner) {
        return owner.get("auth").text().orElse("").equals("iam");
    }

    /** Whether {@code auth} is left out or one of its two words. The schema reports anything else, and nothing follows from that. */
    private static boolean isClear(At owner) {
        return !owner.get("auth").present()
                || isIam(owner)
                || owner.get("auth").text().orElse("").equals("none");
    }

    @Override
    public List<Problem> problems(At root) {
        At network = root.get("weighbridge:network");
        At service = root.get("weighbridge:service");
        List<Problem> problems = new ArrayList<>();
        idle(service, problems);
        if (isIam(service) && !service.get("callers").present()) {
            problems.add(service.get("callers")
                    .problem("is required with auth: iam, which admits nobody else", "add callers: " + EXAMPLE));
        }
        if (!network.get("id").present()) {
            idle(network, problems);
            boolean mayTakeOver = isIam(service)
                    || !isClear(service)
                    || service.get("callers").present();
            if (isIam(network) && !network.get("callers").present() && !mayTakeOver) {
                problems.add(network.get("callers")
                        .problem(
                                "is required with auth: iam where the service has no callers to take over",
                                "add callers: " + EXAMPLE));
            }
        }
        return problems;
    }

    private static void idle(At owner, List<Problem> problems) {
        At callers = owner.get("callers");
        if (callers.present() && isClear(owner) && !isIam(owner)) {
            problems.add(callers.problem(
                    "has no effect without auth: iam: everyone who can reach it may call",
                    "add auth: iam, or remove callers"));
        }
    }
}
