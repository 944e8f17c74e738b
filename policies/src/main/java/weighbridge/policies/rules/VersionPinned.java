package weighbridge.policies.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.change.StackChange;
import weighbridge.policies.inventory.FunctionVersion;
import weighbridge.policies.inventory.Inventory;
import weighbridge.policies.inventory.Part;
import weighbridge.policies.inventory.Registration;
import weighbridge.policies.lattice.PartTypes;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;
import weighbridge.policies.verdict.Verdict;

/**
 * {@code version-pinned}: traffic goes to code that cannot become other code without a change of a split.
 *
 * <p>An alias names a version and may name a second one with a part of the requests (Lambda API reference,
 * {@code AliasRoutingConfiguration}).
 */
public final class VersionPinned extends ReceiverRule {
    private static final String FIX = ": publish a version and register its numbered ARN";

    public VersionPinned(ChangeFinder finder, Supplier<Baseline> baseline) {
        super(finder, baseline);
    }

    @Override
    public String id() {
        return "version-pinned";
    }

    @Override
    public String description() {
        return "Refuses traffic to $LATEST, an unqualified function, or an alias that is split, unknown or repointed.";
    }

    @Override
    Verdict judge(Receiver receiver, FunctionVersion function, Registration registration, StackChange stack) {
        if (function.isNumbered()) {
            return Verdict.Compliant.PLAIN;
        }
        String goes = start(receiver) + " goes to " + function.arn();
        String qualifier = function.qualifier().orElse("");
        if (qualifier.isEmpty() || qualifier.equals("$LATEST")) {
            return new Verdict.Violation(
                    goes + ", whose code changes with every upload; a version's code never changes" + FIX);
        }
        return alias(stack.next(), function)
                .map(alias -> judge(receiver, goes, alias, stack.now()))
                .orElseGet(() -> new Verdict.Violation(goes
                        + ", an alias that is not in this stack, so it can be repointed unseen; an alias under traffic is"
                        + " the stack's own" + FIX));
    }

    /** An alias that is not made yet is known by what the attachment is made of. */
    @Override
    Verdict unknown(Receiver receiver, Registration registration, StackChange stack) {
        return registration.from().stream()
                .map(stack.next()::byUrn)
                .flatMap(Optional::stream)
                .filter(part -> List.of(PartTypes.ALIAS, PartTypes.NATIVE_ALIAS).contains(part.type()))
                .findFirst()
                .map(alias -> judge(receiver, start(receiver) + " goes to alias " + shown(alias), alias, stack.now()))
                .orElseGet(() -> undecided(receiver));
    }

    private static Verdict judge(Receiver receiver, String goes, Part alias, Inventory now) {
        Value split = alias.get("routingConfig").get("additionalVersionWeights");
        Value version = alias.get("functionVersion");
        if (split.isUnknown() || version.isUnknown()) {
            return new Verdict.Undecided(
                    receiver.label(), "what alias " + shown(alias) + " of " + receiver.version() + " points to");
        } else if (!isEmpty(split)) {
            return new Verdict.Violation(goes
                    + ", whose routing config splits requests again; the split of an action is the only one: remove the"
                    + " routing config" + FIX.replaceFirst(":", ", or"));
        } else if (!isNumber(version)) {
            return new Verdict.Violation(goes + ", which points to " + version.shown()
                    + "; an alias under traffic points to a numbered version" + FIX);
        }
        return repointed(goes, version, now.byUrn(alias.urn()));
    }

    private static Verdict repointed(String goes, Value version, Optional<Part> deployed) {
        return deployed.map(part -> part.get("functionVersion"))
                .filter(before -> !before.isAbsent() && !before.equals(version))
                .<Verdict>map(before -> new Verdict.Violation(goes + ", which would be repointed from "
                        + before.shown() + " to " + version.shown() + " at once for all its traffic; new code is a new"
                        + " target group" + FIX + " there, then move weights"))
                .orElse(Verdict.Compliant.PLAIN);
    }

    private static Optional<Part> alias(Inventory stack, FunctionVersion function) {
        return stack.ofType(PartTypes.ALIAS, PartTypes.NATIVE_ALIAS).stream()
                .filter(alias -> Values.asText(alias.get("name")).equals(function.qualifier()))
                .filter(alias -> Values.asText(alias.get("functionName"))
                        .filter(function::isOf)
                        .isPresent())
                .findFirst();
    }

    /** {@code aws} has an object of versions and weights, {@code aws-native} a list. */
    private static boolean isEmpty(Value split) {
        return split instanceof Value.Fields fields
                ? fields.values().isEmpty()
                : split instanceof Value.Items items ? items.values().isEmpty() : split.isAbsent();
    }

    private static boolean isNumber(Value version) {
        return Values.asText(version)
                .filter(text -> text.matches("[1-9][0-9]*"))
                .isPresent();
    }

    private static String shown(Part alias) {
        return Values.asText(alias.get("name")).orElse(alias.name());
    }
}
