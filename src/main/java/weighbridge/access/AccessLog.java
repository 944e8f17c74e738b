package weighbridge.access;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.vpclattice.AccessLogSubscription;
import com.pulumi.aws.vpclattice.AccessLogSubscriptionArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import weighbridge.config.AccessLogs;

/**
 * A line for each request of a service network or a service, and the log group where none is named.
 *
 * <p>Delivery lets itself write there: VPC Lattice adds what the destination's own policy needs, with the rights of whoever
 * subscribes (VPC Lattice user guide, "Access logs"; CloudWatch Logs user guide, "Enable logging from AWS services").
 */
public final class AccessLog {
    /**
     * Where AWS's services write: under this prefix CloudWatch Logs lets them all in by one statement, and its policy cannot
     * outgrow 5,120 characters (the same page of the CloudWatch Logs user guide, "Log group resource policy size limit
     * considerations").
     */
    private static final String PREFIX = "/aws/vendedlogs/vpc-lattice/";

    private AccessLog() {}

    /** Logs of a service. */
    public static void ofService(String name, AccessLogs logs, Output<String> id, Resource parent) {
        declare(name, "service/" + name, logs, id, parent);
    }

    /**
     * Logs of a network.
     *
     * @param network as AWS knows it
     */
    public static void ofNetwork(String name, String network, AccessLogs logs, Output<String> id, Resource parent) {
        declare(name, "servicenetwork/" + network, logs, id, parent);
    }

    private static void declare(String name, String path, AccessLogs logs, Output<String> id, Resource parent) {
        if (logs instanceof AccessLogs.Own own) {
            subscribe(name, group(name, PREFIX + path, own, parent).arn(), id, parent);
        } else if (logs instanceof AccessLogs.Named named) {
            subscribe(name, Output.of(named.arn()), id, parent);
        }
    }

    private static LogGroup group(String name, String groupName, AccessLogs.Own own, Resource parent) {
        return new LogGroup(
                name,
                LogGroupArgs.builder()
                        .name(groupName)
                        .retentionInDays(own.retention())
                        .build(),
                CustomResourceOptions.builder().parent(parent).build());
    }

    /** A network or service has one subscription for each kind of destination, so the old one goes first. */
    private static void subscribe(String name, Output<String> destination, Output<String> id, Resource parent) {
        new AccessLogSubscription(
                name,
                AccessLogSubscriptionArgs.builder()
                        .resourceIdentifier(id)
                        .destinationArn(destination)
                        .build(),
                CustomResourceOptions.builder()
                        .parent(parent)
                        .deleteBeforeReplace(true)
                        .build());
    }
}
