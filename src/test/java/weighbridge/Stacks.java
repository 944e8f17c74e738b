package weighbridge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weighbridge.config.Action;
import weighbridge.config.HeaderMatch;
import weighbridge.config.ListenerConfig;
import weighbridge.config.ListenerConfig.Protocol;
import weighbridge.config.Match;
import weighbridge.config.NetworkConfig;
import weighbridge.config.RuleConfig;
import weighbridge.config.StackConfig;
import weighbridge.config.VersionConfig;
import weighbridge.split.TrafficSplit;

/** A stack that is right, to change one thing of in each test. */
public final class Stacks {
    public static final String REGION = "eu-west-1";
    public static final String ACCOUNT = "111122223333";

    private NetworkConfig network = new NetworkConfig.Owned("shop", List.of());
    private boolean protect;
    private final List<VersionConfig> versions = new ArrayList<>(List.of(published("v7"), published("v8")));
    private final List<ListenerConfig> listeners = new ArrayList<>();

    private Stacks() {}

    /** Versions v7 and v8 by function; no listeners yet. */
    public static Stacks aStack() {
        return new Stacks();
    }

    /** {@code v7} is {@code orders:7}. */
    public static VersionConfig published(String name) {
        return new VersionConfig.Published(
                name, "arn:aws:lambda:" + REGION + ":" + ACCOUNT + ":function:orders:" + name.substring(1));
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
        return new StackConfig(REGION, ACCOUNT, network, "orders", protect, versions, listeners);
    }
}
