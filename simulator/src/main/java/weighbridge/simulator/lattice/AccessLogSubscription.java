package weighbridge.simulator.lattice;

import java.util.Map;
import weighbridge.simulator.dataplane.ServedRequest;

/**
 * Where a service network or a service sends a line for each request.
 *
 * @param destinationArn of a log group (with {@code :*}), a bucket or a delivery stream
 */
public record AccessLogSubscription(
        String id, String arn, String resourceId, String resourceArn, String destinationArn, Map<String, String> tags) {

    /** A network sees what came through it, a service all that it got. */
    boolean covers(ServedRequest request) {
        return request.service().arn().equals(resourceArn)
                || request.service()
                        .serviceNetworkArn()
                        .filter(resourceArn::equals)
                        .isPresent();
    }

    /** {@code logs}, {@code s3} or {@code firehose}. */
    String destinationType() {
        return destinationArn.split(":", -1)[2];
    }
}
