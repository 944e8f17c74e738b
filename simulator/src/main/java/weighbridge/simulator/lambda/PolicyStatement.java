package weighbridge.simulator.lambda;

import java.util.Optional;
import weighbridge.simulator.aws.ArnPattern;

/**
 * One statement of a function's resource policy.
 *
 * @param qualifier the version or alias the statement is for; empty for the unqualified function
 */
public record PolicyStatement(
        String functionName,
        Optional<String> qualifier,
        String statementId,
        String action,
        String principal,
        Optional<String> sourceArn,
        Optional<String> sourceAccount) {
    private static final String LATTICE = "vpc-lattice.amazonaws.com";

    /** Whether VPC Lattice may invoke on behalf of a target group ({@code ArnLike} on the source ARN). */
    boolean letsLatticeInvoke(String targetGroupArn, String account) {
        return principal.equals(LATTICE)
                && (action.equals("lambda:InvokeFunction") || action.equals("lambda:*"))
                && sourceArn
                        .map(pattern -> ArnPattern.matches(pattern, targetGroupArn))
                        .orElse(true)
                && sourceAccount.map(account::equals).orElse(true);
    }
}
