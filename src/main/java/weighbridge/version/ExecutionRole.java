package weighbridge.version;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import weighbridge.config.VpcConfig;

/** What a built function may do: write to its own log group, be in its VPC, and nothing else. */
final class ExecutionRole {
    /** Lambda alone may take the role. */
    static final String TRUST = """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Principal": { "Service": "lambda.amazonaws.com" },
                  "Action": "sts:AssumeRole"
                }
              ]
            }
            """;

    private ExecutionRole() {}

    /**
     * The policy for one log group. It leaves out {@code logs:CreateLogGroup}: the stack owns the group, so that its
     * retention is set and it goes away with its version.
     *
     * @param logGroupArn without {@code :*} at its end; the streams in the group carry it
     */
    static String logs(String logGroupArn) {
        return """
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    {
                      "Effect": "Allow",
                      "Action": ["logs:CreateLogStream", "logs:PutLogEvents"],
                      "Resource": "%s:*"
                    }
                  ]
                }
                """.formatted(logGroupArn);
    }

    /**
     * The policy with which Lambda keeps the function's network interfaces: the rights and the scope that the developer
     * guide lists ("Giving Lambda functions access to resources in an Amazon VPC", execution role). Describing has no scope
     * smaller than {@code *}. Subnets and groups are named besides, since they may be another account's, shared with this
     * one. The function's own code is denied all of it, as that page advises.
     *
     * @param functionArn without a version
     */
    static String network(Home home, VpcConfig vpc, String functionArn) {
        Stream<String> shared = Stream.concat(
                vpc.subnets().stream().map(id -> home.arnOfAnyAccount("ec2", "subnet/" + id)),
                vpc.securityGroups().stream().map(id -> home.arnOfAnyAccount("ec2", "security-group/" + id)));
        return """
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    {
                      "Effect": "Allow",
                      "Action": ["ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets"],
                      "Resource": "*"
                    },
                    {
                      "Effect": "Allow",
                      "Action": [
                        "ec2:CreateNetworkInterface",
                        "ec2:DeleteNetworkInterface",
                        "ec2:AssignPrivateIpAddresses",
                        "ec2:UnassignPrivateIpAddresses"
                      ],
                      "Resource": %s
                    },
                    {
                      "Effect": "Deny",
                      "Action": "ec2:*",
                      "Resource": "*",
                      "Condition": { "ArnEquals": { "lambda:SourceFunctionArn": "%s" } }
                    }
                  ]
                }
                """.formatted(list(Stream.concat(Stream.of(home.arn("ec2", "*/*")), shared)), functionArn);
    }

    private static String list(Stream<String> arns) {
        return arns.map(arn -> '"' + arn + '"').collect(Collectors.joining(", ", "[", "]"));
    }
}
