package weighbridge.access;

import com.pulumi.aws.vpclattice.AuthPolicy;
import com.pulumi.aws.vpclattice.AuthPolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.function.UnaryOperator;
import weighbridge.config.Access;

/**
 * Who gets through a service network or into a service.
 *
 * <p>The policy names what it guards, so the auth type is switched on before the policy can be put: in between nobody gets in.
 * (Lattice takes a policy while the auth type is {@code NONE} and keeps it inactive, so whoever cannot afford that moment puts
 * it by hand before: docs/access.md.) Switched off, the policy goes last, when it no longer counts.
 */
public final class Guard {
    private Guard() {}

    /** What the provider must be told in so many words: it takes a missing auth type for "as it is". */
    public static String authType(Access access) {
        return access instanceof Access.Iam ? "AWS_IAM" : "NONE";
    }

    /** The policy of a service: its callers may invoke it, by any path. */
    public static void ofService(String name, Access access, Output<String> arn, Resource parent) {
        declare(name, access, arn, service -> service + "/*", parent);
    }

    /** The policy of a network: its callers get through to every service in it, which then judges by its own. */
    public static void ofNetwork(String name, Access access, Output<String> arn, Resource parent) {
        declare(name, access, arn, network -> "*", parent);
    }

    /**
     * To the provider another ARN is no replacement: the policy would stay on what it guarded, too
     * (terraform-provider-aws, internal/service/vpclattice/auth_policy.go).
     */
    private static void declare(
            String name, Access access, Output<String> arn, UnaryOperator<String> resource, Resource parent) {
        if (access instanceof Access.Iam iam) {
            new AuthPolicy(
                    name,
                    AuthPolicyArgs.builder()
                            .resourceIdentifier(arn)
                            .policy(arn.applyValue(
                                    of -> new AuthDocument(partition(of), resource.apply(of), iam.callers()).json()))
                            .build(),
                    CustomResourceOptions.builder()
                            .parent(parent)
                            .replaceOnChanges(List.of("resourceIdentifier"))
                            .build());
        }
    }

    private static String partition(String arn) {
        return arn.split(":", -1)[1];
    }
}
