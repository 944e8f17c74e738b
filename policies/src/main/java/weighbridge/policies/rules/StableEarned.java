package weighbridge.policies.rules;

import static java.util.stream.Collectors.joining;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.Labels;
import weighbridge.policies.change.Promotion;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.limits.ExceptionEntry;
import weighbridge.policies.limits.Limits;
import weighbridge.policies.limits.LimitsReader;
import weighbridge.policies.split.Fraction;
import weighbridge.policies.verdict.Verdict;

/**
 * {@code stable-earned}: a version becomes stable once it has all the traffic. Stable may rise at once and without limit, so
 * a name alone must not make a version that.
 */
public final class StableEarned extends ActionRule {
    private final Supplier<Baseline> baseline;
    private final Permissions permissions;

    public StableEarned(Supplier<Baseline> baseline, Supplier<Limits> limits, InstantSource clock) {
        this.baseline = baseline;
        this.permissions = new Permissions(limits, clock);
    }

    @Override
    public String id() {
        return LimitsReader.STABLE_EARNED;
    }

    @Override
    public String description() {
        return "Refuses a new stable that does not yet have all traffic of every action with the same stable.";
    }

    @Override
    Verdict judge(LatticeAction action) {
        String label = Labels.of(action);
        Optional<String> unknown = action.marks().firstUnknown();
        if (unknown.isPresent()) {
            return new Verdict.Undecided(label, unknown.get());
        }
        if (!(baseline.get() instanceof Baseline.Deployed deployed)) {
            return new Verdict.NotApplicable(
                    "what is stable now is not known; weight-step says more where that matters");
        }
        Optional<Promotion> promotion = Promotion.of(action, deployed);
        if (promotion.isPresent()) {
            return judge(promotion.get());
        }
        return new Verdict.NotApplicable(
                action.marks().isMarked()
                        ? label + " keeps its stable, or had none"
                        : label + " has no mark that says which version is stable: " + Unmarked.TAGS);
    }

    private Verdict judge(Promotion promotion) {
        if (promotion.isReturn() || promotion.lacking().isEmpty()) {
            return Verdict.Compliant.PLAIN;
        }
        Optional<ExceptionEntry> permission =
                permissions.of(id(), promotion.action(), promotion.to(), Fraction.of(100));
        return permission
                .<Verdict>map(entry -> new Verdict.Compliant(List.of(ChangeRule.inUse(promotion.label(), entry))))
                .orElseGet(() -> new Verdict.Violation(message(promotion)));
    }

    private String message(Promotion promotion) {
        String has = promotion.lacking().stream()
                .map(lacking -> lacking.share().map(share -> share + " %").orElse("an unclear share") + " of "
                        + lacking.action())
                .collect(joining(" and "));
        return promotion.label() + ": " + promotion.to() + " would become stable in place of " + promotion.from()
                + ", and has " + has + "; stable has 100 % of every action that falls back to " + promotion.from()
                + ": take " + promotion.to() + " there first, and name it in the change after that; where "
                + promotion.from() + " is broken and nothing is left to go back to, add an exception to " + id()
                + " for "
                + promotion.to() + " on " + promotion.action() + " (docs/limits.md)";
    }
}
