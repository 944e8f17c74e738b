package weighbridge.policies.rules;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.Change;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.change.Judgement;
import weighbridge.policies.change.RemovedRules;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.limits.ExceptionEntry;
import weighbridge.policies.limits.LimitsReader;
import weighbridge.policies.pack.Resource;
import weighbridge.policies.split.Fraction;
import weighbridge.policies.split.Shares;
import weighbridge.policies.split.Step;
import weighbridge.policies.verdict.Finding;
import weighbridge.policies.verdict.Verdict;

/** A rule about how far an action's split moves away from the baseline. */
abstract class ChangeRule extends ActionRule {
    private final ChangeFinder finder;
    private final Supplier<Baseline> baseline;
    private final Permissions permissions;

    ChangeRule(ChangeFinder finder, Supplier<Baseline> baseline, Permissions permissions) {
        this.finder = finder;
        this.baseline = baseline;
        this.permissions = permissions;
    }

    @Override
    Verdict judge(LatticeAction action) {
        return judge(finder.find(action, baseline.get()));
    }

    Verdict judge(Judgement judgement) {
        if (judgement instanceof Judgement.Nothing nothing) {
            return new Verdict.NotApplicable(nothing.reason());
        } else if (judgement instanceof Judgement.Broken broken) {
            return new Verdict.Violation(broken.label() + ": " + broken.problem());
        } else if (judgement instanceof Judgement.Pending pending) {
            return new Verdict.Undecided(pending.label(), pending.property());
        } else if (judgement instanceof Judgement.Blind blind) {
            return blind(blind);
        }
        return judge(((Judgement.Known) judgement).change());
    }

    abstract Verdict judge(Change change);

    /** What the requests of rules that are removed, narrowed or moved down meet where they go. */
    final List<Finding> judgeRemovedRules(List<Resource> resources) {
        return judgeAll(new RemovedRules(finder).find(actions(resources, baseline()), baseline()));
    }

    final List<Finding> judgeAll(List<RemovedRules.TakeOver> takeOvers) {
        List<Finding> findings = new ArrayList<>();
        for (RemovedRules.TakeOver takeOver : takeOvers) {
            findings.add(new Finding(takeOver.urn(), judge(takeOver.judgement())));
        }
        return findings;
    }

    final Baseline baseline() {
        return baseline.get();
    }

    final ChangeFinder finder() {
        return finder;
    }

    /** The exception to this rule that permits the version its new share. */
    final Optional<ExceptionEntry> permission(Change change, String version) {
        return permission(change, change.name(version), change.next().of(version));
    }

    /** The exception to this rule that permits a version, by its name, so large a share. */
    final Optional<ExceptionEntry> permission(Change change, String name, Fraction share) {
        return permissions.of(id(), change.action(), name, share);
    }

    /** Without a baseline nothing is known to be a retreat, so each version with traffic needs a permission of its own. */
    private Verdict blind(Judgement.Blind blind) {
        List<String> warnings = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        Shares next = blind.next();
        for (String version : next.versions()) {
            Optional<ExceptionEntry> permission = permissions.of(id(), blind.label(), version, next.of(version));
            if (next.of(version).isPositive()) {
                permission.ifPresentOrElse(
                        entry -> warnings.add(inUse(blind.label(), entry)), () -> refused.add(version));
            }
        }
        return refused.isEmpty()
                ? new Verdict.Compliant(warnings)
                : new Verdict.Violation(blindMessage(blind, refused));
    }

    private String blindMessage(Judgement.Blind blind, List<String> refused) {
        String shares = refused.stream()
                .map(version -> version + " up to " + blind.next().of(version).ceiling())
                .collect(joining(", "));
        String first = refused.get(0);
        if (!List.of(LimitsReader.WEIGHT_STEP, LimitsReader.FIRST_EXPOSURE).contains(id())) {
            return blind.label() + ": the deployed splits are unreadable (" + blind.why()
                    + "), so nothing is known to be a retreat: weight-step says what to do; an exception to " + id()
                    + " lifts this, too";
        }
        return blind.label() + ": the deployed splits are unreadable (" + blind.why()
                + "), so nothing is known to be a retreat. Mend that, or permit each version with traffic (" + shares
                + ") by an entry of its own under \"exceptions\", \"entries\" in the policy config, such as "
                + permissions.toPaste(
                        LimitsReader.RISES, blind.label(), first, blind.next().of(first));
    }

    /** A violation; a warning alone where the action's change is a retreat, which no rule but the four may block. */
    static Verdict refuse(Change change, String message) {
        return change.isRetreat()
                ? new Verdict.Compliant(List.of(message + " (a warning: a retreat is never blocked)"))
                : new Verdict.Violation(message);
    }

    /** The versions that rise for some of the requests, each once; at a first deployment none does. */
    static List<Step.Rise> rises(Change change) {
        Map<String, Step.Rise> rises = new LinkedHashMap<>();
        for (Change.Measured measured : change.steps()) {
            for (Step.Rise rise : measured.step().rises()) {
                rises.putIfAbsent(rise.version(), rise);
            }
        }
        return List.copyOf(rises.values());
    }

    /** The step without the versions that an exception to this rule permits; each use is a warning. */
    final Step withoutPermitted(Change change, Step step, Set<String> warnings) {
        Set<String> permitted = new HashSet<>();
        for (Step.Rise rise : step.rises()) {
            Optional<ExceptionEntry> entry = permission(change, rise.version());
            if (entry.isPresent()) {
                permitted.add(rise.version());
                warnings.add(inUse(change.label(), entry.get()));
            }
        }
        return step.without(permitted);
    }

    static String inUse(String label, ExceptionEntry entry) {
        return label + ": exception in use: " + entry.shown();
    }

    /** {@code v8 would rise from 10 % to 60 % (+50 points)}. */
    static String rise(Change change, Step.Rise rise) {
        return change.name(rise.version()) + " would rise from " + rise.from() + " % to " + rise.to() + " % (+"
                + rise.points() + (rise.points().equals(Fraction.of(1)) ? " point)" : " points)");
    }

    /** What a reader needs beyond the fix where a version that he takes for stable counts like any other. */
    final String advice(Change change, List<Step.Rise> rises) {
        if (!change.marked()) {
            return Unmarked.advice(permissions.toPaste(
                    LimitsReader.RISES,
                    change.action(),
                    change.name(rises.get(0).version()),
                    rises.get(0).to()));
        }
        return rises.stream()
                .map(Step.Rise::version)
                .filter(change::isFreeByNameAlone)
                .map(version ->
                        "; " + change.name(version) + " counts here although it bears the name of stable or previous:"
                                + " its target group is new, or is not deployed with that mark alone")
                .collect(joining());
    }
}
