package weighbridge.policies.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.change.StackChange;
import weighbridge.policies.inventory.FunctionVersion;
import weighbridge.policies.inventory.Inventory;
import weighbridge.policies.inventory.Part;
import weighbridge.policies.inventory.Registration;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;
import weighbridge.policies.verdict.Verdict;

/**
 * {@code invoke-permission}: Lattice may invoke every version that has traffic.
 *
 * <p>A permission without qualifier is the unqualified function's and does not reach its versions (Lambda API reference,
 * {@code AddPermission}).
 */
public final class InvokePermission extends ReceiverRule {
    private volatile Optional<Grants> last = Optional.empty();

    public InvokePermission(ChangeFinder finder, Supplier<Baseline> baseline) {
        super(finder, baseline);
    }

    @Override
    public String id() {
        return "invoke-permission";
    }

    @Override
    public String description() {
        return "Refuses traffic to a version that VPC Lattice may not invoke.";
    }

    @Override
    Verdict judge(Receiver receiver, FunctionVersion function, Registration registration, StackChange stack) {
        List<Part> permissions = grants(stack.next()).to(receiver.group().orElseThrow());
        List<Part> own = permissions.stream()
                .filter(permission -> isOf(permission, function))
                .toList();
        if (own.stream().anyMatch(permission -> !Grants.isFromUnknown(permission))) {
            return Verdict.Compliant.PLAIN;
        }
        return !own.isEmpty() || permissions.stream().anyMatch(InvokePermission::isOfUnknown)
                ? undecidedPermission(receiver)
                : missing(receiver, function);
    }

    /** Of a function that is not made yet, what permission and registration are made of says whether they are of the same. */
    @Override
    Verdict unknown(Receiver receiver, Registration registration, StackChange stack) {
        List<Part> permissions = grants(stack.next()).to(receiver.group().orElseThrow());
        if (permissions.stream()
                .anyMatch(permission -> isOfSame(permission, registration) && !Grants.isFromUnknown(permission))) {
            return Verdict.Compliant.PLAIN;
        }
        return permissions.isEmpty()
                ? heldTo(
                        receiver,
                        start(receiver) + " goes to a function that no permission of this stack lets " + Grants.LATTICE
                                + " invoke for target group " + group(receiver)
                                + ": add one with its qualifier and that target group's ARN as its source ARN")
                : undecidedPermission(receiver);
    }

    private Grants grants(Inventory stack) {
        Grants grants = last.filter(known -> known.areOf(stack)).orElseGet(() -> new Grants(stack));
        last = Optional.of(grants);
        return grants;
    }

    private static Verdict undecidedPermission(Receiver receiver) {
        return new Verdict.Undecided(receiver.label(), "the permission to invoke " + receiver.version());
    }

    private static Verdict missing(Receiver receiver, FunctionVersion function) {
        return heldTo(
                receiver,
                start(receiver) + " goes to " + function.arn() + ", which " + Grants.LATTICE
                        + " may not invoke for target group "
                        + group(receiver) + "; Lattice invokes what a permission lets it: add one with "
                        + function.qualifier()
                                .map(qualifier -> "qualifier \"" + qualifier + "\"")
                                .orElse("no qualifier")
                        + ", action \"lambda:InvokeFunction\" and the target group's ARN as its source ARN");
    }

    private static boolean isOf(Part permission, FunctionVersion function) {
        Optional<String> named = Values.asText(function(permission));
        Optional<String> qualifier = Values.asText(permission.get("qualifier"));
        boolean sameQualifier = qualifier.isPresent()
                ? qualifier.equals(function.qualifier())
                : permission.get("qualifier").isAbsent()
                        && named.map(text -> endsWithQualifier(text, function)).orElse(false);
        return sameQualifier && named.filter(function::isOf).isPresent();
    }

    /** The function's name may carry the qualifier: {@code orders:7}. */
    private static boolean endsWithQualifier(String named, FunctionVersion function) {
        return function.qualifier().map(text -> named.endsWith(":" + text)).orElse(true);
    }

    private static boolean isOfUnknown(Part permission) {
        return function(permission).isUnknown() || permission.get("qualifier").isUnknown();
    }

    private static boolean isOfSame(Part permission, Registration registration) {
        return Stream.of("function", "functionName", "qualifier")
                .flatMap(property -> permission.from(property).stream())
                .anyMatch(registration.from()::contains);
    }

    /** {@code aws} calls it {@code function}, {@code aws-native} {@code functionName}. */
    private static Value function(Part permission) {
        Value function = permission.get("function");
        return function.isAbsent() ? permission.get("functionName") : function;
    }
}
