package weighbridge;

import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.exceptions.RunException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import weighbridge.alarm.Alarms;
import weighbridge.config.InvalidConfigException;
import weighbridge.config.ListenerConfig;
import weighbridge.config.Reach;
import weighbridge.config.SharedName;
import weighbridge.config.StackConfig;
import weighbridge.config.VersionConfig;
import weighbridge.dashboard.ServiceDashboard;
import weighbridge.domain.Domain;
import weighbridge.listener.Listener;
import weighbridge.listener.Targets;
import weighbridge.network.Network;
import weighbridge.run.ProgramRun;
import weighbridge.service.Service;
import weighbridge.version.Folders;
import weighbridge.version.Home;
import weighbridge.version.Version;

/** The Pulumi program: stack config in, VPC Lattice resources out. */
public final class App {
    private App() {}

    public static void main(String[] args) {
        System.exit(ProgramRun.inOwnProcess(program(EngineEnvironment.config(), EngineEnvironment.folders())));
    }

    /**
     * The program for a process that stands in the folder of {@code Pulumi.yaml}.
     *
     * @param config what the engine hands a program: {@code namespace:key} to text, objects as JSON text
     */
    public static Consumer<Context> program(EngineConfig config) {
        return program(config, Folders.of(Path.of("")));
    }

    /**
     * The program.
     *
     * @param folders where code files are
     */
    public static Consumer<Context> program(EngineConfig config, Folders folders) {
        return program(config, folders, taken -> {});
    }

    /**
     * The program, for a caller that shows what it declared.
     *
     * @param taken is given the config once all of it is declared
     */
    public static Consumer<Context> program(EngineConfig config, Folders folders, Consumer<StackConfig> taken) {
        return context -> taken.accept(stack(context, config, folders));
    }

    /**
     * Reads, then declares.
     *
     * @throws RunException if the config is invalid, with the whole report as its message. The SDK prints that message of
     *     this exception alone without a stack trace (pulumi-java, {@code DeploymentImpl.DefaultRunner})
     */
    static StackConfig stack(Context context, EngineConfig config, Folders folders) {
        SdkEcho.silence();
        StackConfig read = read(config);
        declare(context, read, folders);
        return read;
    }

    /** Declares every resource of the stack. */
    static void declare(Context context, StackConfig config, Folders folders) {
        remark(context, config, folders);
        var network = new Network(config.network(), config.protect());
        var service = new Service(config.service(), network.id(), config.protect());
        var home = new Home(config.region(), config.account());
        Map<String, Version> versions = versions(config, home, folders, service);
        var alarms = Alarms.declare(config, context.stackName(), home, service, versions);
        var targets = new Targets(versions, alarms);
        for (ListenerConfig listener : config.listeners()) {
            new Listener(config.service().name(), listener, service, targets, config.protect());
        }
        ServiceDashboard.declare(config, service, versions, alarms);
        Domain.declare(config.service(), config.region(), service);
        export(context, config, network, service, versions);
    }

    private static StackConfig read(EngineConfig config) {
        try {
            return config.read();
        } catch (InvalidConfigException e) {
            throw new RunException(e.getMessage(), e);
        }
    }

    /** Before anything else: the engine ends at the first resource that the provider refuses, and shows no remark after it. */
    private static void remark(Context context, StackConfig config, Folders folders) {
        for (VersionConfig version : config.versions()) {
            Version.remark(version, folders).ifPresent(context.log()::warn);
        }
        Reach.warnings(config).forEach(context.log()::warn);
        SharedName.warnings(config).forEach(context.log()::warn);
    }

    private static Map<String, Version> versions(StackConfig config, Home home, Folders folders, Service service) {
        Map<String, Version> versions = new LinkedHashMap<>();
        for (VersionConfig version : config.versions()) {
            versions.put(version.name(), new Version(config.service().name(), version, home, folders, service));
        }
        return versions;
    }

    private static void export(
            Context context, StackConfig config, Network network, Service service, Map<String, Version> versions) {
        Map<String, Output<String>> targetGroups = new LinkedHashMap<>();
        versions.forEach((name, version) -> targetGroups.put(name, version.targetGroupId()));
        network.outputs().forEach(context::export);
        context.export("serviceDnsName", service.dnsName());
        context.export("splits", Output.of(Splits.inForce(config)));
        context.export("targetGroups", Output.of(targetGroups));
    }
}
