package weighbridge.simulator.lattice;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import weighbridge.simulator.aws.Account;
import weighbridge.simulator.aws.Ids;
import weighbridge.simulator.aws.Quotas;
import weighbridge.simulator.aws.Service;

/** Operations on target groups of type {@code LAMBDA} and their targets. */
public final class TargetGroups {
    private static final Pattern FUNCTION_ARN = Pattern.compile(
            "arn:[a-z-]+:lambda:([a-z0-9-]+):(\\d{12}):function:[a-zA-Z0-9-_]+(:(\\$LATEST|[a-zA-Z0-9-_]+))?");

    private final LatticeStore store;
    private final Account account;
    private final Ids ids;
    private final Quotas quotas;
    private final Predicate<String> functionExists;

    TargetGroups(LatticeStore store, Account account, Ids ids, Quotas quotas, Predicate<String> functionExists) {
        this.store = store;
        this.account = account;
        this.ids = ids;
        this.quotas = quotas;
        this.functionExists = functionExists;
    }

    public LatticeTargetGroup create(String name, String type, TargetGroupSettings settings, Map<String, String> tags) {
        String operation = "CreateTargetGroup";
        Names.TARGET_GROUP.require(operation, name);
        settings.require(operation, type);
        if (store.targetGroups.values().stream().anyMatch(group -> group.name().equals(name))) {
            throw Service.LATTICE.conflict(operation, "Target group " + name + " already exists");
        }
        if (store.targetGroups.size() >= quotas.targetGroupsPerRegion()) {
            throw Service.LATTICE.quota(
                    operation, "The quota is " + quotas.targetGroupsPerRegion() + " target groups in a Region");
        }
        String id = ids.next("tg");
        return put(new LatticeTargetGroup(
                id,
                account.arn("vpc-lattice", "targetgroup/" + id),
                name,
                settings.eventStructureVersion().orElse("V1"),
                Optional.empty(),
                Tags.require(operation, tags)));
    }

    public void tag(String identifier, Map<String, String> tags) {
        put(get(identifier).with(Tags.require("TagResource", tags)));
    }

    public LatticeTargetGroup get(String identifier) {
        return Lookup.TARGET_GROUP.in(store.targetGroups, "GetTargetGroup", identifier);
    }

    /** "You can't delete a target group if it is used in a listener rule" (DeleteTargetGroup). */
    public void delete(String identifier) {
        String operation = "DeleteTargetGroup";
        LatticeTargetGroup group = Lookup.TARGET_GROUP.in(store.targetGroups, operation, identifier);
        store.services.values().stream()
                .filter(service -> store.targetGroupsOf(service.id()).anyMatch(group.id()::equals))
                .findFirst()
                .ifPresent(service -> {
                    throw Service.LATTICE.conflict(
                            operation,
                            "Target group " + group.id() + " is in use by service " + service.name() + " ("
                                    + service.id() + ")");
                });
        store.targetGroups.remove(group.id());
    }

    /** "If it's a Lambda target, you can only have one target in a target group" (RegisterTargets). */
    public void register(String identifier, String functionArn, boolean portGiven) {
        String operation = "RegisterTargets";
        LatticeTargetGroup group = Lookup.TARGET_GROUP.in(store.targetGroups, operation, identifier);
        if (portGiven) {
            throw Service.LATTICE.invalid(operation, "A port is not supported for a target of type LAMBDA");
        }
        requireFunction(operation, functionArn);
        if (group.target().isPresent() && !group.target().get().equals(functionArn)) {
            throw Service.LATTICE.quota(
                    operation,
                    "Target group " + group.id() + " has the target "
                            + group.target().get() + "; a target group of type LAMBDA takes one");
        }
        put(group.with(Optional.of(functionArn)));
    }

    /** "The Lambda function and target group must be in the same account and in the same Region" (User Guide). */
    private void requireFunction(String operation, String functionArn) {
        var matcher = FUNCTION_ARN.matcher(functionArn);
        if (!matcher.matches()) {
            throw Service.LATTICE.invalid(
                    operation, "Target '" + functionArn + "' is not the ARN of a Lambda function");
        }
        if (!matcher.group(1).equals(account.region()) || !matcher.group(2).equals(account.id())) {
            throw Service.LATTICE.invalid(
                    operation,
                    "Target '" + functionArn + "' is not in account " + account.id() + " and Region " + account.region()
                            + " of the target group");
        }
        if (!functionExists.test(functionArn)) {
            throw Service.LATTICE.invalid(operation, "Target '" + functionArn + "' does not exist");
        }
    }

    public void deregister(String identifier, String functionArn) {
        LatticeTargetGroup group = Lookup.TARGET_GROUP.in(store.targetGroups, "DeregisterTargets", identifier);
        if (group.target().filter(functionArn::equals).isPresent()) {
            put(group.with(Optional.<String>empty()));
        }
    }

    private LatticeTargetGroup put(LatticeTargetGroup group) {
        store.targetGroups.put(group.id(), group);
        return group;
    }
}
