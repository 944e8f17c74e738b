package weighbridge.policies.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.change.Judgement;
import weighbridge.policies.change.Labels;
import weighbridge.policies.change.RuleOrder;
import weighbridge.policies.change.RulePlace;
import weighbridge.policies.lattice.ActionInput;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.lattice.Target;
import weighbridge.policies.pack.Resource;
import weighbridge.policies.pack.Scope;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;
import weighbridge.policies.verdict.Finding;
import weighbridge.policies.verdict.Verdict;

/**
 * {@code rule-priority}: each rule of a listener has a place of its own, gets there without a gap, and is reached by requests.
 *
 * <p>Priorities are 1 to 100. Source: the VPC Lattice service model, {@code RulePriority}.
 */
public final class RulePriority extends ActionRule {
    private final ChangeFinder finder;
    private final Supplier<Baseline> baseline;

    public RulePriority(ChangeFinder finder, Supplier<Baseline> baseline) {
        this.finder = finder;
        this.baseline = baseline;
    }

    @Override
    public String id() {
        return "rule-priority";
    }

    @Override
    public String description() {
        return "Refuses duplicate priorities, an unsafe change of priority or name, and a rule that another shadows.";
    }

    @Override
    public Scope scope() {
        return Scope.BOTH;
    }

    @Override
    Verdict judge(LatticeAction action) {
        String label = Labels.of(action);
        Value priority = action.properties().get("priority");
        if (action.isListener()) {
            return new Verdict.NotApplicable(label + " is a default action, which comes after every rule");
        } else if (!priority.isUnknown() && !isPriority(action)) {
            return new Verdict.Violation(
                    label + ": its priority is " + priority.shown() + "; write a whole number from 1 to 100");
        }
        Optional<String> unknown = action.firstUnknownOfPlace();
        if (unknown.isPresent()) {
            return new Verdict.Undecided(label, unknown.get());
        }
        return baseline.get() instanceof Baseline.Deployed deployed
                ? judge(label, new RulePlace(action, deployed))
                : new Verdict.NotApplicable("where its listener's rules stand now is not known");
    }

    private static boolean isPriority(LatticeAction rule) {
        return rule.priority() >= 1 && rule.priority() <= 100;
    }

    private static Verdict judge(String label, RulePlace place) {
        Optional<RulePlace.Taken> taken = place.taken();
        if (taken.isPresent()) {
            return new Verdict.Violation(message(label, taken.get()));
        }
        Optional<RulePlace.Gap> gap = place.gap();
        return gap.isPresent() ? new Verdict.Violation(message(label, gap.get())) : Verdict.Compliant.PLAIN;
    }

    private static String message(String label, RulePlace.Taken taken) {
        String fix = taken.isMarkedAlike()
                ? "give the resource its old URN as an alias, if it is the same rule; else another name and a free priority"
                : taken.what().startsWith("name") ? "give it another name" : "take a free priority in this change";
        return label + ": the " + taken.what() + " is " + taken.by()
                + "'s now; a listener has each once, and up may make"
                + " this rule before that one is gone, and break off half way: " + fix;
    }

    private static String message(String label, RulePlace.Gap gap) {
        String place = gap.property().equals("priority")
                ? "of another name at priority " + gap.to()
                : "named " + gap.to() + " at a free priority";
        return label + ": its " + gap.property() + " would change from " + gap.from() + " to " + gap.to()
                + ", so up deletes the rule and makes it anew, and meanwhile its requests go to " + gap.by() + " ("
                + gap.others() + ") in place of " + gap.own() + ": add a rule " + place
                + " with the match and split that this one has, and remove this one in the change after";
    }

    /** What only all rules of a listener together show. */
    @Override
    public List<Finding> judgeStack(List<Resource> resources) {
        List<LatticeAction> placed = new ArrayList<>();
        for (LatticeAction action : actions(resources, baseline.get())) {
            // Of the others their own verdict says so.
            if (!action.isListener() && action.firstUnknownOfPlace().isEmpty() && isPriority(action)) {
                placed.add(action);
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (RuleOrder order : RuleOrder.of(placed)) {
            order.duplicates().forEach(pair -> findings.add(finding(pair, duplicate(pair))));
            order.shadows().forEach(pair -> findings.add(finding(pair, shadowed(pair))));
        }
        return findings;
    }

    private static Finding finding(RuleOrder.Pair pair, Verdict verdict) {
        return new Finding(pair.below().urn(), verdict);
    }

    private static Verdict duplicate(RuleOrder.Pair pair) {
        return new Verdict.Violation(Labels.of(pair.below()) + ": its priority "
                + pair.below().priority() + " is also that of " + Labels.of(pair.above())
                + "; a listener has each priority once: give one of them a free one");
    }

    private Verdict shadowed(RuleOrder.Pair pair) {
        String above = Labels.of(pair.above());
        String below = Labels.of(pair.below());
        String found =
                below + ": no request reaches it (priority " + pair.below().priority() + "), for " + above
                        + " (priority " + pair.above().priority() + ") takes all that it would: ";
        return harmless(pair)
                .<Verdict>map(why ->
                        new Verdict.Compliant(List.of(found + "remove one of them in time (a warning: " + why + ")")))
                .orElseGet(() -> new Verdict.Violation(found + "put it before " + above + ", narrow the match of "
                        + above + ", or remove it; while that is meant, make rule-priority advisory in the limits"));
    }

    /** Why a shadow is only warned of: who closes a service or goes back must not have to tidy up first. */
    private Optional<String> harmless(RuleOrder.Pair pair) {
        Baseline known = baseline.get();
        if (known instanceof Baseline.Deployed deployed && RuleOrder.isDeployed(pair, deployed)) {
            return Optional.of("it stood so before this change");
        } else if (pair.above().action() instanceof ActionInput.Respond) {
            return Optional.of("the other answers by itself, which takes traffic off every version");
        } else if (hasSameSplit(pair)) {
            return Optional.of("both have the same split");
        }
        return finder.find(pair.above(), known) instanceof Judgement.Known change
                        && change.change().isRetreat()
                ? Optional.of("a retreat is never blocked")
                : Optional.empty();
    }

    /** The two steps of a rule that moves: for one change it stands twice. */
    private static boolean hasSameSplit(RuleOrder.Pair pair) {
        Optional<Set<List<Object>>> above = split(pair.above());
        return above.isPresent() && above.equals(split(pair.below()));
    }

    /** Target groups and weights; empty where one of them is not known. */
    private static Optional<Set<List<Object>>> split(LatticeAction action) {
        if (!(action.action() instanceof ActionInput.Forward forward)) {
            return Optional.empty();
        }
        Set<List<Object>> targets = new HashSet<>();
        for (Target target : forward.targets()) {
            if (target.targetGroupId().isEmpty()
                    || Values.asWhole(target.weight()).isEmpty()) {
                return Optional.empty();
            }
            targets.add(List.of(target.targetGroupId().get(), target.weight()));
        }
        return Optional.of(targets);
    }
}
