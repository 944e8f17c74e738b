package weighbridge.policies.rules;

import java.util.List;
import java.util.function.Supplier;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.change.StackChange;
import weighbridge.policies.lattice.PartTypes;
import weighbridge.policies.pack.Resource;
import weighbridge.policies.pack.Rule;
import weighbridge.policies.pack.Scope;
import weighbridge.policies.verdict.Finding;
import weighbridge.policies.verdict.Verdict;

/**
 * A rule about what no single resource shows: several actions together, or what stands behind a split. The engine asks it
 * once the whole stack is known, in the preview before {@code up} changes anything, and again when {@code up} is done.
 */
abstract class StackRule implements Rule {
    private final ChangeFinder finder;
    private final Supplier<Baseline> baseline;

    StackRule(ChangeFinder finder, Supplier<Baseline> baseline) {
        this.finder = finder;
        this.baseline = baseline;
    }

    @Override
    public Scope scope() {
        return Scope.STACK;
    }

    @Override
    public boolean appliesTo(String type) {
        return false;
    }

    @Override
    public final boolean looksAt(String type) {
        return PartTypes.isKept(type);
    }

    @Override
    public Verdict judge(Resource resource) {
        return new Verdict.NotApplicable("it judges the whole stack");
    }

    @Override
    public final List<Finding> judgeStack(List<Resource> resources) {
        return judge(finder.findAll(resources, baseline.get()));
    }

    abstract List<Finding> judge(StackChange stack);

    final Baseline baseline() {
        return baseline.get();
    }

    final ChangeFinder finder() {
        return finder;
    }
}
