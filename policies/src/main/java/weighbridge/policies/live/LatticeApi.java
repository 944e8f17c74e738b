package weighbridge.policies.live;

import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.vpclattice.VpcLatticeClient;
import software.amazon.awssdk.services.vpclattice.model.ResourceNotFoundException;
import software.amazon.awssdk.services.vpclattice.model.RuleAction;
import software.amazon.awssdk.services.vpclattice.model.WeightedTargetGroup;
import weighbridge.policies.aws.AwsPlace;
import weighbridge.policies.aws.UnreadableException;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/** The VPC Lattice API itself. Needs {@code vpc-lattice:GetListener} and {@code vpc-lattice:GetRule}. */
public final class LatticeApi implements LiveApi {
    private final VpcLatticeClient lattice;

    public LatticeApi(AwsPlace place) {
        lattice = place.client(VpcLatticeClient.builder());
    }

    @Override
    public Optional<Value> action(ActionAddress address) throws UnreadableException {
        try {
            return Optional.of(value(address.rule().isEmpty() ? listener(address) : rule(address)));
        } catch (ResourceNotFoundException e) {
            return Optional.empty();
        } catch (SdkException e) {
            throw new UnreadableException(e);
        }
    }

    private RuleAction listener(ActionAddress address) {
        return lattice.getListener(
                        request -> request.serviceIdentifier(address.service()).listenerIdentifier(address.listener()))
                .defaultAction();
    }

    private RuleAction rule(ActionAddress address) {
        return lattice.getRule(request -> request.serviceIdentifier(address.service())
                        .listenerIdentifier(address.listener())
                        .ruleIdentifier(address.rule().orElseThrow()))
                .action();
    }

    private static Value value(RuleAction action) {
        if (action.forward() == null) {
            return Values.fields("fixedResponse", Values.fields());
        }
        Value[] groups =
                action.forward().targetGroups().stream().map(LatticeApi::value).toArray(Value[]::new);
        return Values.fields("forward", Values.fields("targetGroups", Values.items(groups)));
    }

    private static Value value(WeightedTargetGroup group) {
        return Values.fields(
                "targetGroupIdentifier",
                Values.text(group.targetGroupIdentifier()),
                "weight",
                group.weight() == null ? Values.ABSENT : Values.number(group.weight()));
    }

    @Override
    public void close() {
        lattice.close();
    }
}
