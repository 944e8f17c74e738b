package weighbridge.simulator.provider.resource;

import java.nio.file.Path;
import weighbridge.simulator.acm.Certificates;
import weighbridge.simulator.aws.Account;
import weighbridge.simulator.aws.Ids;
import weighbridge.simulator.cloudwatch.CloudWatch;
import weighbridge.simulator.firehose.Streams;
import weighbridge.simulator.iam.Iam;
import weighbridge.simulator.kms.Kms;
import weighbridge.simulator.lambda.Lambda;
import weighbridge.simulator.lattice.Lattice;
import weighbridge.simulator.logs.Logs;
import weighbridge.simulator.ram.Ram;
import weighbridge.simulator.route53.Route53;
import weighbridge.simulator.s3.Objects;
import weighbridge.simulator.sns.Sns;

/**
 * The AWS services that resource types call.
 *
 * @param programDirectory where relative paths of archives start
 */
public record Aws(
        Account account,
        Ids ids,
        Lattice lattice,
        Lambda lambda,
        Iam iam,
        Logs logs,
        Objects objects,
        Streams streams,
        Ram ram,
        Certificates certificates,
        Route53 route53,
        CloudWatch cloudWatch,
        Sns sns,
        Kms kms,
        Path programDirectory) {}
