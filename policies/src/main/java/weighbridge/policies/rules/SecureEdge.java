package weighbridge.policies.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.inventory.Inventory;
import weighbridge.policies.inventory.Part;
import weighbridge.policies.lattice.LatticeTypes;
import weighbridge.policies.lattice.PartTypes;
import weighbridge.policies.pack.Resource;
import weighbridge.policies.pack.Rule;
import weighbridge.policies.pack.Scope;
import weighbridge.policies.pack.Settings;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;
import weighbridge.policies.verdict.Finding;
import weighbridge.policies.verdict.Verdict;

/**
 * {@code secure-edge}: requests come encrypted, signed, from callers that somebody named, and leave a line in a log.
 *
 * <p>A state, not a change: {@code policy analyze} judges a stack that stands, too. In a change, what stood so before is warned of. Each resource is judged before it is made; that a service has no
 * access logs shows in the whole stack alone.
 */
public final class SecureEdge implements Rule {
    private static final String REQUIRE = "require";
    private static final String TLS = "tls";
    private static final String AUTH = "auth";
    private static final String POLICY = "closed-policy";
    private static final String LOGS = "access-logs";
    private static final List<String> ALL = List.of(TLS, AUTH, POLICY, LOGS);

    private static final List<String> JUDGED = List.of(
            LatticeTypes.LISTENER,
            LatticeTypes.NATIVE_LISTENER,
            PartTypes.SERVICE,
            PartTypes.NATIVE_SERVICE,
            PartTypes.AUTH_POLICY,
            PartTypes.NATIVE_AUTH_POLICY);

    private final Supplier<Baseline> baseline;
    private volatile Set<String> required = Set.copyOf(ALL);

    public SecureEdge(Supplier<Baseline> baseline) {
        this.baseline = baseline;
    }

    @Override
    public String id() {
        return "secure-edge";
    }

    @Override
    public String description() {
        return "Refuses a service without TLS, IAM auth or access logs, and a policy that is open to everyone.";
    }

    @Override
    public Scope scope() {
        return Scope.BOTH;
    }

    @Override
    public Value configProperties() {
        Value words = Values.items(ALL.stream().map(Values::text).toArray(Value[]::new));
        return Values.fields(
                REQUIRE,
                Values.fields(
                        "type", Values.text("array"),
                        "description", Values.text("What the edge of a service must have"),
                        "items", Values.fields("type", Values.text("string"), "enum", words)));
    }

    @Override
    public void configure(Settings settings) {
        settings.allowOnly(List.of(REQUIRE));
        Settings list = settings.child(REQUIRE);
        if (!list.isPresent()) {
            required = Set.copyOf(ALL);
            return;
        }
        Set<String> found = new TreeSet<>();
        for (Settings item : list.items()) {
            Values.asText(item.value())
                    .filter(ALL::contains)
                    .ifPresentOrElse(found::add, () -> item.wrong(item.value(), "one of " + String.join(", ", ALL)));
        }
        required = found;
    }

    @Override
    public boolean appliesTo(String type) {
        return JUDGED.contains(type);
    }

    @Override
    public boolean looksAt(String type) {
        return appliesTo(type) || type.equals(PartTypes.ACCESS_LOGS) || type.equals(PartTypes.NATIVE_ACCESS_LOGS);
    }

    /** Who goes back at night must not have to close an edge first that stood open for a year. */
    @Override
    public Verdict judge(Resource resource) {
        if (resource.hasNoInputs()) {
            return ActionRule.LEFT_OUT;
        }
        Verdict verdict = verdict(resource);
        boolean stood = new Stood(baseline.get()).of(resource, "protocol", "authType", "policy");
        return stood && verdict instanceof Verdict.Violation violation ? warned(violation) : verdict;
    }

    private static Verdict warned(Verdict.Violation violation) {
        return new Verdict.Compliant(List.of(violation.message() + " (a warning: it stood so before this change)"));
    }

    private Verdict verdict(Resource resource) {
        return switch (resource.type()) {
            case LatticeTypes.LISTENER, LatticeTypes.NATIVE_LISTENER -> listener(resource);
            case PartTypes.SERVICE, PartTypes.NATIVE_SERVICE -> service(resource);
            default -> policy(resource);
        };
    }

    private Verdict listener(Resource listener) {
        Value protocol = listener.properties().get("protocol");
        return verdict(
                TLS,
                "listener " + listener.name(),
                Values.firstUnknown("protocol", protocol),
                protocol.equals(Values.text("HTTP"))
                        ? Optional.of("takes plain HTTP; requests come encrypted: set protocol to HTTPS")
                        : Optional.empty());
    }

    private Verdict service(Resource service) {
        Value auth = service.properties().get("authType");
        return verdict(
                AUTH,
                "service " + service.name(),
                Values.firstUnknown("authType", auth),
                auth.equals(Values.text("AWS_IAM"))
                        ? Optional.empty()
                        : Optional.of("lets anybody in its networks call it (authType is " + auth.shown()
                                + "); callers sign their requests: set auth: iam with callers, or authType to AWS_IAM with an auth"
                                + " policy"));
    }

    private Verdict policy(Resource resource) {
        AuthPolicy policy = new AuthPolicy(resource.properties().get("policy"));
        Optional<String> unknown = policy.firstUnknown();
        return verdict(POLICY, "auth policy " + resource.name(), unknown, policy.problem());
    }

    private Verdict verdict(String what, String subject, Optional<String> unknown, Optional<String> problem) {
        if (!required.contains(what)) {
            return new Verdict.NotApplicable("the limits do not require " + what);
        }
        return unknown.<Verdict>map(property -> new Verdict.Undecided(subject, property))
                .or(() -> problem.map(text -> new Verdict.Violation(subject + " " + text)))
                .orElse(Verdict.Compliant.PLAIN);
    }

    @Override
    public List<Finding> judgeStack(List<Resource> resources) {
        if (!required.contains(LOGS)) {
            return List.of();
        }
        Inventory next = Inventory.of(resources);
        List<Finding> findings = new ArrayList<>();
        for (Part service : next.ofType(PartTypes.SERVICE, PartTypes.NATIVE_SERVICE)) {
            if (!hasLogs(service, next)) {
                Verdict.Violation violation = new Verdict.Violation("service " + service.name()
                        + " has no access logs; each request leaves a line: subscribe a log group, a bucket or a stream"
                        + " to it");
                findings.add(new Finding(service.urn(), hadNone(service) ? warned(violation) : violation));
            }
        }
        return findings;
    }

    private static boolean hasLogs(Part service, Inventory inventory) {
        return inventory.ofType(PartTypes.ACCESS_LOGS, PartTypes.NATIVE_ACCESS_LOGS).stream()
                .anyMatch(log -> log.refersTo("resourceIdentifier", service) || log.refersTo("resourceArn", service));
    }

    private boolean hadNone(Part service) {
        if (!(baseline.get() instanceof Baseline.Deployed deployed)) {
            return false;
        }
        Inventory now = Inventory.of(deployed);
        return now.byUrn(service.urn()).filter(old -> !hasLogs(old, now)).isPresent();
    }
}
