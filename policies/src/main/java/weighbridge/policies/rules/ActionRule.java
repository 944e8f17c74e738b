package weighbridge.policies.rules;

import java.util.ArrayList;
import java.util.List;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.NamedOrder;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.lattice.LatticeTypes;
import weighbridge.policies.pack.Resource;
import weighbridge.policies.pack.Rule;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;
import weighbridge.policies.verdict.Verdict;

/** A rule about the split of a listener or of a listener's rule. */
abstract class ActionRule implements Rule {
    // VPC Lattice makes no listener and no rule of nothing, so what has no inputs is not about to be made.
    static final Verdict LEFT_OUT =
            new Verdict.NotApplicable("it has no inputs: --target or --exclude leaves it out of this change");

    @Override
    public final boolean appliesTo(String type) {
        return LatticeTypes.isAction(type);
    }

    @Override
    public Value configProperties() {
        return Values.fields();
    }

    @Override
    public final Verdict judge(Resource resource) {
        return resource.hasNoInputs() ? LEFT_OUT : judge(LatticeAction.of(resource));
    }

    abstract Verdict judge(LatticeAction action);

    /** The actions among the resources of a whole stack, by the names that their target groups are known to have. */
    static List<LatticeAction> actions(List<Resource> resources, Baseline baseline) {
        NamedOrder order = new NamedOrder(baseline, resources);
        List<LatticeAction> actions = new ArrayList<>();
        for (Resource resource : resources) {
            if (LatticeTypes.isAction(resource.type())) {
                actions.add(order.of(LatticeAction.of(resource)));
            }
        }
        return actions;
    }
}
