package weighbridge.simulator;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import weighbridge.simulator.aws.Account;
import weighbridge.simulator.firehose.Streams;
import weighbridge.simulator.lattice.LogDestinations;
import weighbridge.simulator.logs.LogEvent;
import weighbridge.simulator.logs.Logs;
import weighbridge.simulator.s3.Objects;

/**
 * Brings access logs to where they were asked for, each line at once.
 *
 * <p>An object in S3 is named as the user guide says ("Access logs"), but holds one line: AWS gathers some minutes in one.
 */
final class LogDelivery implements LogDestinations {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm'Z'").withZone(ZoneOffset.UTC);

    private final Account account;
    private final Clock clock;
    private final Logs logs;
    private final Objects objects;
    private final Streams streams;
    private long delivered;

    LogDelivery(Account account, Clock clock, Logs logs, Objects objects, Streams streams) {
        this.account = account;
        this.clock = clock;
        this.logs = logs;
        this.objects = objects;
        this.streams = streams;
    }

    @Override
    public boolean exists(String arn) {
        return switch (service(arn)) {
            case "logs" -> arn.equals(account.arn("logs", "log-group:" + group(arn) + ":*")) && logs.has(group(arn));
            case "s3" -> objects.hasBucket(bucket(arn));
            default -> streams.exists(arn);
        };
    }

    @Override
    public void deliver(String arn, String resourceId, String entry) {
        switch (service(arn)) {
            case "logs" -> write(group(arn), resourceId, entry);
            case "s3" -> objects.put(bucket(arn), key(arn, resourceId), gzip(entry));
            default -> streams.put(arn, entry);
        }
    }

    /** Nothing is written for a group that somebody has deleted meanwhile. */
    private void write(String group, String resourceId, String entry) {
        if (logs.has(group)) {
            logs.write(group, new LogEvent(clock.instant(), resourceId, entry));
        }
    }

    /** Bucket, an optional prefix, and then this. */
    private String key(String arn, String resourceId) {
        Instant now = clock.instant();
        String prefix = arn.contains("/") ? arn.substring(arn.indexOf('/') + 1).replaceAll("/*$", "/") : "";
        return prefix + "AWSLogs/" + account.id() + "/VpcLattice/AccessLogs/" + account.region() + "/"
                + DAY.format(now) + "/" + resourceId + "/" + account.id() + "_VpcLatticeAccessLogs_" + account.region()
                + "_" + resourceId + "_" + MINUTE.format(now) + "_" + String.format("%08x", delivered++) + ".json.gz";
    }

    /** The lines that came to a destination, in the order delivered. */
    List<String> delivered(String arn) {
        return switch (service(arn)) {
            case "logs" ->
                logs.events(group(arn)).stream().map(LogEvent::message).toList();
            case "s3" ->
                objects.keys(bucket(arn)).stream()
                        .map(key ->
                                objects.get(bucket(arn), key, Optional.empty()).orElseThrow())
                        .map(LogDelivery::unzip)
                        .toList();
            default -> streams.records(arn);
        };
    }

    private static byte[] gzip(String entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write((entry + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String unzip(byte[] bytes) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String service(String arn) {
        return arn.split(":", -1)[2];
    }

    /** {@code arn:aws:logs:region:account:log-group:name:*}. */
    private static String group(String arn) {
        return arn.split(":", -1)[6];
    }

    /** {@code arn:aws:s3:::bucket/prefix}. */
    private static String bucket(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1).split("/", -1)[0];
    }
}
