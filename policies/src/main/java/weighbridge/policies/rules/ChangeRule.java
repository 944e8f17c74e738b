package weighbridge.policies.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.Change;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.change.Judgement;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.limits.ExceptionEntry;
import weighbridge.policies.split.Fraction;
import weighbridge.policies.split.Shares;
import weighbridge.policies.verdict.Verdict;

/** A rule about how far an action's split moves away from the baseline. */
abstract class ChangeRule extends ActionRule {
    static final String TAGS_TO_ADD = "no version is marked stable, so every rise counts: tag the listener or rule with"
            + " weighbridge:service, weighbridge:action, weighbridge:versions and weighbridge:stable, and each target"
            + " group with weighbridge:service and weighbridge:version, deploy that alone, then move weights";

    private final ChangeFinder finder;
    private final Supplier<Baseline> baseline;
    private final Permissions permissions;

    ChangeRule(ChangeFinder finder, Supplier<Baseline> baseline, Permissions permissions) {
        this.finder = finder;
        this.baseline = baseline;
        this.permissions = permissions;
    }

    @Override
    final Verdict judge(LatticeAction action) {
        return judge(finder.find(action, baseline.get()));
    }

    final Verdict judge(Judgement judgement) {
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

    final Baseline baseline() {
        return baseline.get();
    }

    final ChangeFinder finder() {
        return finder;
    }

    /** Exceptions of this rule that lift it for the version at its new share. */
    final Optional<ExceptionEntry> permission(Change change, String version) {
        return permissions.of(
                id(), change.action(), change.name(version), change.next().of(version));
    }

    /** Without a baseline nothing is known to be a retreat, so each version with traffic needs a permission of its own. */
    private Verdict blind(Judgement.Blind blind) {
        List<String> warnings = new ArrayList<>();
        Shares next = blind.next();
        for (String version : next.versions()) {
            Fraction share = next.of(version);
            Optional<ExceptionEntry> permission = permissions.of(id(), blind.label(), version, share);
            if (share.isPositive() && permission.isEmpty()) {
                return new Verdict.Violation(blindMessage(blind));
            }
            permission.ifPresent(entry -> warnings.add(inUse(entry)));
        }
        return new Verdict.Compliant(warnings);
    }

    private String blindMessage(Judgement.Blind blind) {
        TreeMap<String, Fraction> shares = new TreeMap<>(blind.next().byVersion());
        shares.values().removeIf(share -> !share.isPositive());
        return blind.label() + ": the deployed splits are unreadable (" + blind.why()
                + "), so nothing is known to be a retreat; no split passes: mend the cause, or permit each version with"
                + " traffic by an entry under exceptions in the policy config: rules [" + id() + "], action "
                + blind.label() + ", version and upTo: " + shares + ", until within 24 hours";
    }

    static String inUse(ExceptionEntry entry) {
        return "exception in use: " + entry.shown();
    }

    /** {@code v8 would rise from 10 % to 60 % (+50 points)}. */
    static String rise(Change change, weighbridge.policies.split.Step.Rise rise) {
        return change.name(rise.version()) + " would rise from " + rise.from() + " % to " + rise.to() + " % (+"
                + rise.points() + (rise.points().equals(Fraction.of(1)) ? " point)" : " points)");
    }

    static String advice(Change change) {
        return change.marked() ? "" : "; " + TAGS_TO_ADD;
    }
}
