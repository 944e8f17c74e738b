package weighbridge.listener;

import com.pulumi.aws.vpclattice.ListenerArgs;
import com.pulumi.aws.vpclattice.ListenerRule;
import com.pulumi.aws.vpclattice.ListenerRuleArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;
import weighbridge.Origin;
import weighbridge.config.ListenerConfig;
import weighbridge.config.RuleConfig;
import weighbridge.marks.Marks;
import weighbridge.service.Service;

/**
 * One listener of the service and its rules. Resources and actions share their names: {@code orders/https} and
 * {@code orders/https/beta}.
 */
public final class Listener extends ComponentResource {
    public static final String TYPE = "weighbridge:index:Listener";

    private final String serviceName;
    private final String name;
    private final Service service;
    private final Targets targets;
    private final com.pulumi.aws.vpclattice.Listener lattice;

    public Listener(String serviceName, ListenerConfig config, Service service, Targets targets, boolean protect) {
        super(
                TYPE,
                Marks.action(serviceName, config.name()),
                ComponentResourceOptions.builder().parent(service).build());
        this.serviceName = serviceName;
        this.name = Marks.action(serviceName, config.name());
        this.service = service;
        this.targets = targets;
        this.lattice = declare(config, protect);
        config.rules().forEach(this::declare);
        registerOutputs(Map.of("id", lattice.listenerId()));
    }

    /**
     * The provider takes another service for an update, and looks for the listener in the new one, where it is not
     * (terraform-provider-aws, {@code resourceListenerUpdate}): a service that is replaced takes its listeners with it.
     */
    private com.pulumi.aws.vpclattice.Listener declare(ListenerConfig config, boolean protect) {
        return new com.pulumi.aws.vpclattice.Listener(
                name,
                ListenerArgs.builder()
                        .name(config.name())
                        .serviceIdentifier(service.id())
                        .port(config.port())
                        .protocol(config.protocol().name())
                        .defaultAction(Actions.ofListener(config.defaultAction(), targets))
                        .tags(Marks.ofAction(serviceName, name, config.defaultAction()))
                        .build(),
                CustomResourceOptions.builder()
                        .parent(this)
                        .protect(protect)
                        .replaceOnChanges("serviceIdentifier")
                        .dependsOn(targets.before(config.defaultAction()))
                        .build());
    }

    private void declare(RuleConfig rule) {
        String action = Marks.ruleAction(name, rule.name());
        new ListenerRule(action, arguments(rule, action), options(rule));
    }

    private ListenerRuleArgs arguments(RuleConfig rule, String action) {
        return ListenerRuleArgs.builder()
                .name(rule.name())
                .serviceIdentifier(service.id())
                .listenerIdentifier(listenerId())
                .priority(rule.priority())
                .match(Matches.of(rule.match()))
                .action(Actions.ofRule(rule.action(), targets))
                .tags(Marks.ofAction(serviceName, action, rule.action()))
                .build();
    }

    /**
     * The provider reports a changed priority as an update and then does not send it, so the difference would come back
     * for ever (terraform-provider-aws, {@code resourceListenerRuleUpdate}): a new priority replaces the rule. Two rules
     * of one listener cannot share a priority or a name, so the old rule goes first.
     */
    private CustomResourceOptions options(RuleConfig rule) {
        return CustomResourceOptions.builder()
                .parent(this)
                .replaceOnChanges("priority")
                .deleteBeforeReplace(true)
                .dependsOn(targets.before(rule.action()))
                .build();
    }

    private Output<String> listenerId() {
        return Origin.of(lattice, lattice.listenerId());
    }
}
