package weighbridge.simulator.lattice;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import weighbridge.simulator.dataplane.ServedRequest;
import weighbridge.simulator.dataplane.TargetGroup;
import weighbridge.simulator.dataplane.auth.Caller;
import weighbridge.simulator.dataplane.auth.Gate;

/**
 * A line of an access log, with {@code -} where there is nothing to say.
 *
 * <p>Fields and their form are those of an entry that AWS wrote (aws-samples, "ECS bridge mode Envoy sigv4 sidecar"); durations
 * are milliseconds.
 */
final class AccessLogEntry {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final String NOTHING = "-";

    /** What a request over TLS and with a certificate of the caller's would have; the simulator speaks HTTP. */
    private static final List<String> NEVER = List.of(
            "listenerType",
            "destinationVpcId",
            "listenerId",
            "serverNameIndication",
            "sslCipher",
            "tlsVersion",
            "callerX509IssuerOU",
            "callerX509SubjectCN",
            "callerX509SANNameCN",
            "callerX509SANDNS",
            "callerX509SANURI");

    private AccessLogEntry() {}

    /** The line for a request that has just been answered. */
    static String of(ServedRequest request, Instant now) {
        JsonObject entry = new JsonObject();
        addRequest(entry, request, now);
        addCaller(entry, request);
        addTarget(entry, request);
        NEVER.forEach(name -> entry.addProperty(name, NOTHING));
        return GSON.toJson(entry);
    }

    private static void addRequest(JsonObject entry, ServedRequest request, Instant now) {
        entry.addProperty(
                "serviceNetworkArn", request.service().serviceNetworkArn().orElse(NOTHING));
        entry.addProperty("serviceArn", request.service().arn());
        entry.addProperty(
                "startTime",
                now.minus(request.took()).truncatedTo(ChronoUnit.SECONDS).toString());
        entry.addProperty("duration", request.took().toMillis());
        entry.addProperty("requestMethod", request.method());
        entry.addProperty("requestPath", request.path());
        entry.addProperty("protocol", "HTTP/1.1");
        entry.addProperty("responseCode", request.status());
        entry.addProperty("bytesReceived", request.bytesReceived());
        entry.addProperty("bytesSent", request.bytesSent());
        entry.addProperty("hostHeader", request.host().orElse(NOTHING));
        entry.addProperty("userAgent", request.userAgent().orElse(NOTHING));
        entry.addProperty("sourceIpPort", request.remoteAddress());
    }

    private static void addCaller(JsonObject entry, ServedRequest request) {
        String user = request.caller().map(Caller::user).orElse(NOTHING);
        entry.addProperty("resolvedUser", user);
        entry.addProperty("callerPrincipal", user);
        entry.addProperty(
                "callerPrincipalOrgID",
                request.caller().flatMap(Caller::organization).orElse(NOTHING));
        Optional<Gate.Denial> denial = request.denial();
        entry.addProperty(
                "authDeniedReason", denial.map(found -> found.layer().reason()).orElse(NOTHING));
        entry.addProperty("failureReason", denial.isPresent() ? "ClientAccessDenied" : NOTHING);
    }

    private static void addTarget(JsonObject entry, ServedRequest request) {
        entry.addProperty(
                "targetGroupArn", request.targetGroup().map(TargetGroup::arn).orElse(NOTHING));
        entry.addProperty("targetIpPort", NOTHING);
        long atTarget = request.atTarget().map(Duration::toMillis).orElse(0L);
        entry.addProperty("requestToTargetDuration", atTarget);
        entry.addProperty("responseFromTargetDuration", 0);
    }
}
