package weighbridge.scenarios;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import weighbridge.simulator.Simulator;
import weighbridge.simulator.dataplane.Action;
import weighbridge.simulator.lattice.LatticeListener;
import weighbridge.simulator.lattice.LatticeRule;
import weighbridge.simulator.lattice.LatticeTargetGroup;
import weighbridge.simulator.lattice.LatticeView;

/**
 * An {@code aws} for PATH that answers from files, which hold what the simulator held when they were written. The shapes are
 * those of the service model {@code vpc-lattice/2022-11-30} (botocore).
 */
final class FakeAwsCli {
    private static final String SCRIPT = """
            #!/bin/sh
            name=$2; shift 2
            while [ $# -gt 0 ]; do
                case $1 in --*-identifier) name=$name.$2; shift ;; esac
                shift
            done
            cat "$(dirname "$0")/$name.json"
            """;

    private final Path folder;
    private final LatticeView lattice;

    private FakeAwsCli(Path folder, LatticeView lattice) {
        this.folder = folder;
        this.lattice = lattice;
    }

    /** Makes one in an empty folder, which is answered. */
    static Path in(Path folder, Simulator simulator) throws IOException {
        Files.createDirectories(folder);
        Path script = Files.writeString(folder.resolve("aws"), SCRIPT);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        new FakeAwsCli(folder, simulator.lattice()).write();
        return folder;
    }

    private void write() throws IOException {
        answer("get-caller-identity", "{\"Account\": \"111122223333\"}");
        items(
                "list-services",
                lattice.services().stream().map(service -> named(service.id(), service.arn(), service.name())));
        items(
                "list-service-networks",
                lattice.networks().stream().map(network -> named(network.id(), network.arn(), network.name())));
        items("list-target-groups", lattice.targetGroups().stream().map(this::targetGroup));
        for (LatticeTargetGroup group : lattice.targetGroups()) {
            items("list-targets." + group.id(), group.target().stream().map(arn -> "{\"id\": \"" + arn + "\"}"));
        }
        for (var network : lattice.networks()) {
            answer("get-service-network." + network.id(), edge(network.arn(), network.authType()));
            items("list-access-log-subscriptions." + network.id(), Stream.of());
            items(
                    "list-service-network-vpc-associations." + network.id(),
                    lattice.vpcAssociations().stream()
                            .map(association -> "{\"id\": \"%s\", \"vpcId\": \"%s\"}"
                                    .formatted(association.id(), association.vpcId())));
        }
        for (var service : lattice.services()) {
            answer("get-service." + service.id(), edge(service.arn(), service.authType()));
            answer("get-auth-policy." + service.id(), "{\"policy\": \"{…}\", \"state\": \"Active\"}");
            items(
                    "list-access-log-subscriptions." + service.id(),
                    lattice.accessLogs().stream()
                            .map(log -> "{\"id\": \"%s\", \"destinationArn\": \"%s\"}"
                                    .formatted(log.id(), log.destinationArn())));
            items(
                    "list-service-network-service-associations." + service.id(),
                    lattice.serviceAssociations().stream()
                            .map(association -> "{\"id\": \"%s\", \"serviceNetworkId\": \"%s\"}"
                                    .formatted(association.id(), association.networkId())));
            items(
                    "list-listeners." + service.id(),
                    lattice.listeners().stream().map(found -> named(found.id(), found.arn(), found.name())));
        }
        for (LatticeListener listener : lattice.listeners()) {
            write(listener);
        }
    }

    private void write(LatticeListener listener) throws IOException {
        String name = listener.serviceId() + "." + listener.id();
        answer("get-listener." + name, """
                {"id": "%s", "name": "%s", "protocol": "%s", "port": %d, "defaultAction": %s}""".formatted(
                        listener.id(),
                        listener.name(),
                        listener.protocol(),
                        listener.port(),
                        action(listener.defaultAction())));
        List<LatticeRule> rules = lattice.rules();
        items(
                "list-rules." + name,
                Stream.concat(
                        Stream.of("{\"id\": \"rule-0\", \"isDefault\": true}"),
                        rules.stream()
                                .map(rule -> "{\"id\": \"%s\", \"name\": \"%s\", \"isDefault\": false}"
                                        .formatted(rule.id(), rule.name()))));
        for (LatticeRule rule : rules) {
            answer("get-rule." + name + "." + rule.id(), """
                    {"id": "%s", "name": "%s", "priority": %d, "action": %s}""".formatted(
                            rule.id(), rule.name(), rule.priority(), action(rule.action())));
        }
    }

    private String targetGroup(LatticeTargetGroup group) {
        return "{\"id\": \"%s\", \"name\": \"%s\", \"lambdaEventStructureVersion\": \"%s\", \"serviceArns\": [\"%s\"]}"
                .formatted(
                        group.id(),
                        group.name(),
                        group.eventStructureVersion(),
                        lattice.services().get(0).arn());
    }

    private static String action(Action action) {
        return ((Action.Forward) action)
                .targetGroups().stream()
                        .map(group -> "{\"targetGroupIdentifier\": \"%s\", \"weight\": %d}"
                                .formatted(group.targetGroupId(), group.weight()))
                        .collect(joining(",", "{\"forward\": {\"targetGroups\": [", "]}}"));
    }

    private static String edge(String arn, String authType) {
        return "{\"arn\": \"%s\", \"authType\": \"%s\"}".formatted(arn, authType);
    }

    private static String named(String id, String arn, String name) {
        return "{\"id\": \"%s\", \"arn\": \"%s\", \"name\": \"%s\"}".formatted(id, arn, name);
    }

    private void items(String name, Stream<String> items) throws IOException {
        answer(name, items.collect(joining(",", "{\"items\": [", "]}")));
    }

    private void answer(String name, String json) throws IOException {
        Files.writeString(folder.resolve(name + ".json"), json);
    }
}
