package weighbridge.simulator.dataplane;

import java.time.Duration;
import java.util.Optional;

/**
 * What became of one request.
 *
 * @param targetGroup where it was forwarded to; empty where a rule answered itself or nothing could take it
 * @param atTarget how long the function took; empty where none was invoked
 * @param path as sent, with the query string
 * @param bytesReceived of the request's body
 * @param bytesSent of the answer's body
 * @param took from the request's arrival until its answer was ready
 */
public record ServedRequest(
        RoutedService service,
        Listener listener,
        Optional<TargetGroup> targetGroup,
        Optional<Duration> atTarget,
        String method,
        String path,
        Optional<String> host,
        Optional<String> userAgent,
        String remoteAddress,
        int status,
        long bytesReceived,
        long bytesSent,
        Duration took) {}
