package weighbridge.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import weighbridge.simulator.aws.AwsException;
import weighbridge.simulator.dataplane.Match;
import weighbridge.simulator.lambda.PolicyStatement;
import weighbridge.simulator.lattice.ActionRequest;
import weighbridge.simulator.lattice.LatticeListener;
import weighbridge.simulator.lattice.LatticeRule;
import weighbridge.simulator.lattice.LatticeTargetGroup;
import weighbridge.simulator.lattice.LatticeView;
import weighbridge.simulator.lattice.TargetGroupSettings;
import weighbridge.simulator.provider.resource.Aws;
import weighbridge.simulator.route53.HostedZone;
import weighbridge.simulator.route53.Vpc;

/**
 * Somebody with the AWS CLI: changes what is deployed past any stack, within what AWS allows. Services, listeners, rules and
 * target groups are named by their names.
 *
 * <p>Methods throw {@link AwsException} where AWS refuses and {@link java.util.NoSuchElementException} where there is nothing
 * of that name.
 */
public final class Operator {
    private final Cloud cloud;
    private final Aws aws;

    Operator(Cloud cloud) {
        this.cloud = cloud;
        this.aws = cloud.aws();
    }

    /**
     * Sets a listener's default split.
     *
     * @param weights by target group name, 0 to 999
     */
    public void setListenerWeights(String service, String listener, Map<String, Integer> weights) {
        cloud.run(() -> {
            LatticeView view = aws.lattice().view();
            LatticeListener found = view.listener(service, listener);
            aws.lattice().listeners().update(found.serviceId(), found.id(), forward(view, weights));
        });
    }

    /**
     * Sets a rule's split.
     *
     * @param weights by target group name, 0 to 999
     */
    public void setRuleWeights(String service, String listener, String rule, Map<String, Integer> weights) {
        cloud.run(() -> {
            LatticeView view = aws.lattice().view();
            update(view.rule(service, listener, rule), Optional.of(forward(view, weights)), OptionalInt.empty());
        });
    }

    /** Sets a rule's priority, which the Terraform provider cannot. */
    public void setRulePriority(String service, String listener, String rule, int priority) {
        cloud.run(() ->
                update(aws.lattice().view().rule(service, listener, rule), Optional.empty(), OptionalInt.of(priority)));
    }

    private void update(LatticeRule rule, Optional<ActionRequest> action, OptionalInt priority) {
        aws.lattice()
                .rules()
                .update(rule.serviceId(), rule.listenerId(), rule.id(), Optional.empty(), action, priority);
    }

    public void deleteRule(String service, String listener, String rule) {
        cloud.run(() -> {
            LatticeRule found = aws.lattice().view().rule(service, listener, rule);
            aws.lattice().rules().delete(found.serviceId(), found.listenerId(), found.id());
        });
    }

    /** Takes the target out of a target group. */
    public void deregister(String targetGroup) {
        cloud.run(() -> {
            LatticeTargetGroup group = aws.lattice().view().targetGroup(targetGroup);
            group.target().ifPresent(arn -> aws.lattice().targetGroups().deregister(group.id(), arn));
        });
    }

    public void removePermission(String functionArn, String statementId) {
        cloud.run(() -> aws.lambda().permissions().remove(functionArn, Optional.empty(), statementId));
    }

    /** Creates a service network that stacks may join by its id, which is answered. */
    public String createServiceNetwork(String name) {
        return cloud.call(
                () -> aws.lattice().networks().create(name, "NONE", Map.of()).id());
    }

    /** Creates a service, and puts it into a service network. */
    public void createService(String name, String networkId) {
        cloud.run(() -> {
            String service = aws.lattice()
                    .services()
                    .create(name, "NONE", Optional.empty(), Optional.empty(), Map.of())
                    .id();
            aws.lattice().services().associate(networkId, service, Map.of());
        });
    }

    /** Lets in only what this auth policy says, and sends access logs to a destination that exists. */
    public void guard(String service, String policy, String destinationArn) {
        cloud.run(() -> {
            String id = aws.lattice().view().service(service).id();
            aws.lattice().services().update(id, "AWS_IAM", Optional.empty());
            aws.lattice().authPolicies().put(id, policy);
            aws.lattice().accessLogs().create(id, destinationArn, Map.of());
        });
    }

    public void associateVpc(String networkId, String vpc) {
        cloud.run(() -> aws.lattice().networks().associateVpc(networkId, vpc, List.of(), Map.of()));
    }

    /** Creates a target group for a function version, which it lets VPC Lattice invoke, as the console does. */
    public void createTargetGroup(String name, String eventStructureVersion, String functionArn) {
        cloud.run(() -> {
            LatticeTargetGroup group = aws.lattice()
                    .targetGroups()
                    .create(
                            name,
                            "LAMBDA",
                            new TargetGroupSettings(Optional.of(eventStructureVersion), List.of()),
                            Map.of());
            aws.lambda()
                    .permissions()
                    .add(
                            functionArn,
                            new PolicyStatement(
                                    functionArn,
                                    Optional.empty(),
                                    "console-" + name,
                                    "lambda:InvokeFunction",
                                    "vpc-lattice.amazonaws.com",
                                    Optional.of(group.arn()),
                                    Optional.empty()));
            aws.lattice().targetGroups().register(group.id(), functionArn, false);
        });
    }

    /** Creates an HTTPS listener; weights as in {@link #setListenerWeights}. */
    public void createListener(String service, String name, int port, Map<String, Integer> weights) {
        cloud.run(() -> {
            LatticeView view = aws.lattice().view();
            aws.lattice()
                    .listeners()
                    .create(
                            view.service(service).id(),
                            name,
                            "HTTPS",
                            OptionalInt.of(port),
                            forward(view, weights),
                            Map.of());
        });
    }

    /** Creates a rule for paths that begin with a text, in whatever case; weights as in {@link #setListenerWeights}. */
    public void createRule(
            String service, String listener, String name, int priority, String path, Map<String, Integer> weights) {
        cloud.run(() -> {
            LatticeView view = aws.lattice().view();
            LatticeListener found = view.listener(service, listener);
            Match match = new Match(
                    Optional.of(new Match.PathMatch(Match.PathComparison.PREFIX, path, false)),
                    Optional.empty(),
                    List.of());
            aws.lattice()
                    .rules()
                    .create(found.serviceId(), found.id(), name, priority, match, forward(view, weights), Map.of());
        });
    }

    public void deleteServiceNetwork(String id) {
        cloud.run(() -> aws.lattice().networks().delete(id));
    }

    /**
     * Makes a hosted zone exist.
     *
     * @param vpcs that a private zone answers; none for a public one
     */
    public void addHostedZone(String id, String name, Vpc... vpcs) {
        cloud.run(() -> aws.route53().add(new HostedZone(id, aws.account().id(), name, Set.of(vpcs))));
    }

    /**
     * Makes a certificate exist.
     *
     * @param arn in this account and Region
     * @param names that it is good for, such as {@code *.shop.internal}
     */
    public void addCertificate(String arn, String... names) {
        cloud.run(() -> aws.certificates().add(arn, List.of(names)));
    }

    /**
     * Makes a load balancer exist, with proxies behind it in a VPC that reaches every service network of this Region; clients
     * anywhere reach it. AWS's guidance for external connectivity to VPC Lattice has such a one.
     *
     * @param dnsName in small letters
     * @param hostedZoneId of that name, which is AWS's own
     */
    public void addLoadBalancer(String dnsName, String hostedZoneId) {
        cloud.run(() -> cloud.site().addLoadBalancer(dnsName, hostedZoneId));
    }

    /** Creates a role that functions may name, and answers its ARN. */
    public String createRole(String name) {
        String trust = "{\"Version\":\"2012-10-17\",\"Statement\":[]}";
        return cloud.call(
                () -> aws.iam().createRole(name, "/", trust, "", 3600, Map.of()).arn());
    }

    /** Creates a log group that keeps its events for ever, and answers its ARN. */
    public String createLogGroup(String name) {
        return cloud.call(() -> aws.logs()
                .create(name, 0, "STANDARD", Optional.empty(), Map.of())
                .arn());
    }

    public void deleteLogGroup(String name) {
        cloud.run(() -> aws.logs().delete(name));
    }

    /** Creates an empty bucket, and answers its ARN. */
    public String createBucket(String name) {
        cloud.run(() -> aws.objects().createBucket(name));
        return "arn:" + aws.account().partition() + ":s3:::" + name;
    }

    /** Creates a Firehose delivery stream, and answers its ARN. */
    public String createDeliveryStream(String name) {
        return cloud.call(() -> aws.streams().create(name));
    }

    /** Stores a version of an object in S3, and answers the version's id. */
    public String putObject(String bucket, String key, byte[] content) {
        return cloud.call(() -> aws.objects().put(bucket, key, content));
    }

    /** Reserves concurrency for a function, so that more invocations at once are throttled. */
    public void reserveConcurrency(String function, int executions) {
        cloud.run(() -> aws.lambda().concurrency().reserve(function, Optional.of(executions)));
    }

    /** Sets the account's limit of concurrent executions, 1,000 otherwise. */
    public void limitConcurrency(int executions) {
        cloud.run(() -> aws.lambda().concurrency().limit(executions));
    }

    /** Lets every alarm look at its data, as of each minute that has begun since it last did. */
    public void evaluateAlarms() {
        cloud.run(() -> aws.cloudWatch().alarms().evaluate());
    }

    /** Somebody follows the link in the mail that asks to confirm a subscription. */
    public void confirmSubscription(String topic, String address) {
        cloud.run(() -> aws.sns().subscriptions().confirm(aws.account().arn("sns", topic), address));
    }

    private static ActionRequest forward(LatticeView view, Map<String, Integer> weights) {
        List<ActionRequest.WeightedGroup> groups = weights.entrySet().stream()
                .map(weight -> new ActionRequest.WeightedGroup(
                        view.targetGroup(weight.getKey()).id(), OptionalInt.of(weight.getValue())))
                .toList();
        return new ActionRequest.Forward(groups);
    }
}
