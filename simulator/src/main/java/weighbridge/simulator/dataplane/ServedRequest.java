package weighbridge.simulator.dataplane;

import java.time.Duration;
import java.util.Optional;
import weighbridge.simulator.dataplane.auth.Caller;
import weighbridge.simulator.dataplane.auth.Gate;

/**
 * What became of one request.
 *
 * @param targetGroup where it was forwarded to; empty where a rule answered itself or nothing could take it
 * @param atTarget how long the function took; empty where none was invoked
 * @param path as sent, with the query string
 * @param bytesReceived of the request's body
 * @param bytesSent of the answer's body
 * @param caller who signed; empty also where neither network nor service asks for a signature
 * @param denial empty where the request was let in
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
        Optional<Caller> caller,
        Optional<Gate.Denial> denial,
        Duration took) {

    static ServedRequest of(
            RoutedService service,
            Listener listener,
            LatticeRequest request,
            Admission admission,
            Answer answer,
            Duration took) {
        return new ServedRequest(
                service,
                listener,
                answer.targetGroup(),
                answer.atTarget(),
                request.method(),
                request.pathAndQuery(),
                request.header("host").stream().findFirst(),
                request.header("user-agent").stream().findFirst(),
                request.remoteAddress(),
                answer.reply().status(),
                request.body().length,
                answer.reply().body().length,
                admission.caller(),
                admission.denial(),
                took);
    }
}
