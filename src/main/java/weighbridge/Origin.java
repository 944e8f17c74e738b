package weighbridge;

import com.pulumi.core.Output;
import com.pulumi.resources.CustomResource;

/**
 * An output that says which resource it comes from while a preview does not know it yet. The Java SDK says that of ids alone
 * (seen with 1.36.1), and it is all by which a policy can tell one new target group, topic or listener from another.
 */
public final class Origin {
    private Origin() {}

    /** The same output, from the resource's id, too. */
    public static <T> Output<T> of(CustomResource resource, Output<T> output) {
        return Output.tuple(resource.id(), output).applyValue(both -> both.t2);
    }
}
