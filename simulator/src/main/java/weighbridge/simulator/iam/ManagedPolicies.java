package weighbridge.simulator.iam;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The AWS managed policies that execution roles usually have.
 *
 * @see <a href="https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSLambdaVPCAccessExecutionRole.html">AWS
 *     Managed Policy Reference: AWSLambdaVPCAccessExecutionRole, AWSLambdaBasicExecutionRole</a>
 */
final class ManagedPolicies {
    private static final List<String> LOGS =
            List.of("logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents");
    private static final List<String> INTERFACES = List.of(
            "ec2:CreateNetworkInterface",
            "ec2:DescribeNetworkInterfaces",
            "ec2:DescribeSubnets",
            "ec2:DeleteNetworkInterface",
            "ec2:AssignPrivateIpAddresses",
            "ec2:UnassignPrivateIpAddresses");
    private static final Map<String, List<String>> ACTIONS = Map.of(
            "AWSLambdaBasicExecutionRole",
            LOGS,
            "AWSLambdaVPCAccessExecutionRole",
            Stream.of(LOGS, INTERFACES).flatMap(List::stream).toList());

    private ManagedPolicies() {}

    /** The document of a policy, none if it is not known here. */
    static Stream<String> document(String arn) {
        String name = arn.substring(arn.lastIndexOf('/') + 1);
        return Stream.ofNullable(ACTIONS.get(name)).map(actions -> """
                {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["%s"],"Resource":"*"}}""".formatted(String.join("\",\"", actions)));
    }
}
