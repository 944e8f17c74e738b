package weighbridge.config;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weighbridge.split.WeightedTarget;

/**
 * One stack's config, complete and valid: defaults filled in, inherited splits and stables resolved, every version that an
 * action names defined.
 *
 * @param account the one AWS account of this stack, 12 digits
 * @param protect Pulumi's protect on network, service and listeners
 * @param versions in the order of their names
 * @param listeners in the order of their names
 * @param dashboard whether there is one
 */
public record StackConfig(
        String region,
        String account,
        NetworkConfig network,
        ServiceConfig service,
        boolean protect,
        List<VersionConfig> versions,
        List<ListenerConfig> listeners,
        Optional<AlarmsConfig> alarms,
        boolean dashboard) {
    public StackConfig {
        Valid.require(account.matches("[0-9]{12}"), "account '" + account + "' is not 12 digits");
        Valid.requireUnique("version", versions, VersionConfig::name);
        Valid.requireUnique("listener", listeners, ListenerConfig::name);
        Valid.requireUnique("port", listeners, ListenerConfig::port);
        versions = versions.stream()
                .sorted(Comparator.comparing(VersionConfig::name))
                .toList();
        listeners = listeners.stream()
                .sorted(Comparator.comparing(ListenerConfig::name))
                .toList();
        requireDefined(versions, listeners);
    }

    private static void requireDefined(List<VersionConfig> versions, List<ListenerConfig> listeners) {
        Set<String> defined = versions.stream().map(VersionConfig::name).collect(Collectors.toSet());
        listeners.stream()
                .flatMap(ListenerConfig::forwards)
                .flatMap(StackConfig::named)
                .forEach(name -> Valid.require(defined.contains(name), "version " + name + " is not defined"));
    }

    private static Stream<String> named(Action.Forward forward) {
        Stream<String> roles = Stream.concat(Stream.of(forward.stable()), forward.previous().stream());
        return Stream.concat(roles, forward.split().targets().stream().map(WeightedTarget::version));
    }
}
