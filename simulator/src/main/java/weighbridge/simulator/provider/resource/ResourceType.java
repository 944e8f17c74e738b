package weighbridge.simulator.provider.resource;

import java.util.List;
import java.util.Map;
import java.util.Set;
import weighbridge.simulator.aws.AwsException;
import weighbridge.simulator.provider.schema.Checker;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;

/**
 * One resource type. To add one: write a class beside these and name it in {@link ResourceTypes}.
 *
 * <p>Inputs are checked and known when they arrive here. Every method may throw {@link AwsException}.
 */
public interface ResourceType {
    /** Pulumi's type token, such as {@code aws:vpclattice/listener:Listener}. */
    String token();

    /** What the Terraform provider calls it in its errors, such as {@code VPCLattice Listener}. */
    String label();

    Schema schema();

    /** Makes the resource and answers its id. */
    String create(Props inputs);

    /**
     * What AWS holds now, as properties; those that the provider does not read back are not among them.
     *
     * @param state what was known so far
     * @throws AwsException not found if the resource is gone
     */
    Map<String, Object> read(String id, Props state);

    /** Changes the resource in place. Does nothing for a property that the real provider does not send. */
    void update(String id, Props state, Props inputs);

    void delete(String id, Props state);

    /** What stands in brackets in an error of a create, where there is no id yet. */
    default String described(Props inputs) {
        return inputs.string("name").orElse("");
    }

    /** What the schema alone cannot check. */
    default List<Checker.Failure> check(Props inputs) {
        return List.of();
    }

    /** The properties that a change in place makes AWS fill in again, so that a preview cannot know them. */
    default Set<String> filledInAgain(Set<String> changed, Props inputs) {
        return Set.of();
    }

    /** The state for an import, which comes with an id alone. */
    default Props imported(String id) {
        return new Props(Map.of());
    }
}
