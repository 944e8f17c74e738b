package weighbridge.cli.adopt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weighbridge.config.Access;
import weighbridge.config.AccessLogs;
import weighbridge.config.DomainConfig;
import weighbridge.config.NetworkConfig;
import weighbridge.config.ServiceConfig;

/** Holds what a stack file says of callers, domain name and access logs against what exists. */
record EdgeComparison(String name, DeployedEdge found, List<String> problems) {
    static List<String> ofService(ServiceConfig service, DeployedEdge found) {
        EdgeComparison comparison = new EdgeComparison(service.name(), found, new ArrayList<>());
        comparison.compare(service.access(), service.accessLogs());
        comparison.compare(service.domain().map(DomainConfig::name));
        return comparison.problems;
    }

    static List<String> ofNetwork(NetworkConfig.Owned network, DeployedEdge found) {
        EdgeComparison comparison = new EdgeComparison("network " + network.name(), found, new ArrayList<>());
        comparison.compare(network.access(), network.accessLogs());
        return comparison.problems;
    }

    private void compare(Access access, AccessLogs logs) {
        String inFile = access instanceof Access.Iam ? "iam" : "none";
        String inAws = found.auth().equals("AWS_IAM") ? "iam" : "none";
        if (!inFile.equals(inAws)) {
            problems.add(Comparison.differs(name, "auth " + inAws, "auth " + inFile));
        }
        boolean kept =
                logs instanceof AccessLogs.None || subscription(found, logs).isPresent();
        if (!found.logs().isEmpty() && !kept) {
            problems.add(name + ": AWS sends access logs to " + found.logs().keySet()
                    + ": write that ARN as accessLogs, or none until the service is adopted");
        }
    }

    private void compare(Optional<String> domain) {
        if (!domain.equals(found.domain())) {
            problems.add(Comparison.differs(name, domainText(found.domain()), domainText(domain)));
        }
    }

    private static String domainText(Optional<String> domain) {
        return domain.map(name -> "the domain " + name).orElse("no domain");
    }

    /** The id of the subscription that sends logs where the stack file says. */
    static Optional<String> subscription(DeployedEdge found, AccessLogs logs) {
        return logs instanceof AccessLogs.Named named
                ? Optional.ofNullable(found.logs().get(DeployedEdge.withoutStar(named.arn())))
                : Optional.empty();
    }
}
