package weighbridge.policies.rules;

import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.lattice.LatticeTypes;
import weighbridge.policies.pack.Resource;
import weighbridge.policies.pack.Rule;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;
import weighbridge.policies.verdict.Verdict;

/** A rule about the split of a listener or of a listener's rule. */
abstract class ActionRule implements Rule {
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
        return judge(LatticeAction.of(resource));
    }

    abstract Verdict judge(LatticeAction action);
}
