package weighbridge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import weighbridge.config.Access;
import weighbridge.config.AccessLogs;
import weighbridge.config.Action;
import weighbridge.config.AlarmsConfig;
import weighbridge.config.HeaderMatch;
import weighbridge.config.ListenerConfig;
import weighbridge.config.ListenerConfig.Protocol;
import weighbridge.config.Match;
import weighbridge.config.NetworkConfig;
import weighbridge.config.NetworkConfig.VpcAssociation;
import weighbridge.config.RuleConfig;
import weighbridge.config.ServiceConfig;
import weighbridge.config.StackConfig;
import weighbridge.config.VersionConfig;
import weighbridge.split.TrafficSplit;

/** A stack that is right, to change one thing of in each test. */
public final class Stacks {
    public static final String REGION = "eu-west-1";
    public static final String ACCOUNT = "111122223333";

    private NetworkConfig network = ownedNetwork();
    private ServiceConfig service =
            new ServiceConfig("orders", new Access.Open(), new AccessLogs.None(), Optional.empty());
    private Optional<AlarmsConfig> alarms = Optional.empty();
    private boolean dashboard;
    private boolean protect;
    private final List<VersionConfig> versions = new ArrayList<>(List.of(published("v7"), published("v8")));
    private final List<ListenerConfig> listeners = new ArrayList<>();

    private Stacks() {}

    /** Versions v7 and v8 by function, and nothing that could be left out: no listeners, access logs, alarms or dashboard yet. */
    public static Stacks aStack() {
        return new Stacks();
    }

    /** The network shop, open and without access logs. */
    public static NetworkConfig ownedNetwork(VpcAssociation... vpcs) {
        return new NetworkConfig.Owned("shop", new Access.Open(), new AccessLogs.None(), List.of(), List.of(vpcs));
    }

    /** {@code v7} is {@code orders:7}. */
    public static VersionConfig published(String name) {
        return new VersionConfig.Published(
                name,
                "arn:aws:lambda:" + REGION + ":" + ACCOUNT + ":function:orders:" + name.substring(1),
                VersionConfig.Events.V2,
                OptionalInt.empty());
    }

    /** Forwards by these weights; v7 is stable. */
    public static Action forward(Map<String, Integer> weights) {
        return new Action.Forward(TrafficSplit.of(weights), "v7", Optional.empty());
    }

    /** Takes the requests of the group {@code beta}. */
    public static RuleConfig rule(String name, int priority, Action action) {
        var header = new HeaderMatch("x-user-group", HeaderMatch.Comparison.EXACT, "beta", false);
        return new RuleConfig(name, priority, new Match(Optional.empty(), Optional.empty(), List.of(header)), action);
    }

    public static ListenerConfig listener(String name, int port, Action action, RuleConfig... rules) {
        return new ListenerConfig(name, port, Protocol.HTTPS, action, List.of(rules));
    }

    public Stacks network(NetworkConfig network) {
        this.network = network;
        return this;
    }

    public Stacks service(ServiceConfig service) {
        this.service = service;
        return this;
    }

    public Stacks alarms(AlarmsConfig alarms) {
        this.alarms = Optional.of(alarms);
        return this;
    }

    public Stacks dashboard() {
        this.dashboard = true;
        return this;
    }

    public Stacks protect() {
        this.protect = true;
        return this;
    }

    public Stacks add(VersionConfig version) {
        versions.add(version);
        return this;
    }

    public Stacks add(ListenerConfig listener) {
        listeners.add(listener);
        return this;
    }

    public StackConfig build() {
        return new StackConfig(REGION, ACCOUNT, network, service, protect, versions, listeners, alarms, dashboard);
    }
}
