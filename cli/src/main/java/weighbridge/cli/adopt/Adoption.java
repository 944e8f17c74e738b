package weighbridge.cli.adopt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weighbridge.cli.SetupException;
import weighbridge.cli.adopt.ImportFile.Entry;
import weighbridge.config.AccessLogs;
import weighbridge.config.NetworkConfig;
import weighbridge.config.StackConfig;

/** Finds, for what a stack file declares, what AWS has of it already. It reads only. */
public final class Adoption {
    private static final String LATTICE = "aws:vpclattice/";

    private final StackConfig config;
    private final DeployedService deployed;

    private Adoption(StackConfig config, DeployedService deployed) {
        this.config = config;
        this.deployed = deployed;
    }

    /**
     * Looks at AWS, and compares.
     *
     * @throws SetupException if the credentials are of another account, there is no such service, or the stack file does not
     *     say what is there: with every difference that was found
     */
    public static Adoption of(StackConfig config, AwsCli aws) {
        String account = aws.account();
        if (!account.equals(config.account())) {
            throw new SetupException("your credentials are of account " + account + ", the stack is of "
                    + config.account() + ": log in to that one");
        }
        DeployedService deployed = DeployedService.read(config, aws);
        List<String> problems = Comparison.problems(config, deployed);
        if (!problems.isEmpty()) {
            throw new SetupException(
                    "the stack file is not what AWS has; nothing was done:\n  " + String.join("\n  ", problems));
        }
        return new Adoption(config, deployed);
    }

    /**
     * The import file for what exists.
     *
     * @param declared what {@code pulumi preview --import-file} wrote
     */
    public Plan plan(String declared) {
        ImportFile all = ImportFile.parse(declared);
        ImportFile found = all.with(ids());
        List<Entry> created = all.entries().stream()
                .filter(entry -> !found.entries().contains(entry))
                .toList();
        return new Plan(
                found.json(),
                found.entries().stream()
                        .map(entry -> entry + "  " + found.ids().get(entry))
                        .toList(),
                created.stream().map(Entry::toString).toList());
    }

    /**
     * What comes of it.
     *
     * @param file for {@code pulumi import --file}
     * @param imported a line a resource that exists, with its id
     * @param created a line a resource that the first deployment will make
     */
    public record Plan(String file, List<String> imported, List<String> created) {}

    private Map<Entry, String> ids() {
        String service = config.service().name();
        Map<Entry, String> ids = new HashMap<>();
        ids.put(lattice("service:Service", service), deployed.id());
        deployed.network().ifPresent(id -> ids.put(lattice("serviceNetwork:ServiceNetwork", "network"), id));
        guard(service, deployed.edge(), config.service().accessLogs(), ids);
        if (config.network() instanceof NetworkConfig.Owned owned) {
            deployed.networkEdge().ifPresent(edge -> guard("network", edge, owned.accessLogs(), ids));
        }
        deployed.vpcs()
                .forEach((vpc, id) -> ids.put(
                        lattice("serviceNetworkVpcAssociation:ServiceNetworkVpcAssociation", "network/" + vpc), id));
        deployed.association()
                .ifPresent(id -> ids.put(
                        lattice("serviceNetworkServiceAssociation:ServiceNetworkServiceAssociation", service), id));
        Comparison.targetGroups(config, deployed)
                .forEach((version, id) -> ids.put(lattice("targetGroup:TargetGroup", service + "/" + version), id));
        deployed.actions().forEach((action, found) -> {
            ids.put(lattice("listener:Listener", action), found.importId());
            ids.put(lattice("listenerRule:ListenerRule", action), found.importId());
        });
        return ids;
    }

    /** An imported auth policy shows in the preview how the stack file's callers would change it. */
    private static void guard(String name, DeployedEdge edge, AccessLogs logs, Map<Entry, String> ids) {
        if (edge.guarded()) {
            ids.put(lattice("authPolicy:AuthPolicy", name), edge.arn());
        }
        EdgeComparison.subscription(edge, logs)
                .ifPresent(id -> ids.put(lattice("accessLogSubscription:AccessLogSubscription", name), id));
    }

    private static Entry lattice(String type, String name) {
        return new Entry(LATTICE + type, name);
    }
}
