package weighbridge.simulator.logs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import weighbridge.simulator.aws.Account;
import weighbridge.simulator.aws.Service;

/** Log groups and what is written into them. Safe for use by threads: requests write while a stack changes groups. */
public final class Logs {
    private static final Pattern NAME = Pattern.compile("[.\\-_/#A-Za-z0-9]{1,512}");

    /** What PutRetentionPolicy takes; 0 stands for "never expire". */
    private static final List<Integer> RETENTIONS = List.of(
            0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653);

    private final Map<String, LogGroup> groups = new LinkedHashMap<>();
    private final Map<String, List<LogEvent>> events = new LinkedHashMap<>();
    private final Account account;

    public Logs(Account account) {
        this.account = account;
    }

    public synchronized LogGroup create(
            String name, int retention, String logGroupClass, Optional<String> kmsKeyId, Map<String, String> tags) {
        String operation = "CreateLogGroup";
        if (!NAME.matcher(name).matches()) {
            throw Service.LOGS.invalid(operation, "Log group name '" + name + "' does not match " + NAME);
        }
        if (groups.containsKey(name)) {
            throw Service.LOGS.conflict(operation, "The specified log group already exists");
        }
        requireRetention(retention);
        return put(
                new LogGroup(name, account.arn("logs", "log-group:" + name), retention, logGroupClass, kmsKeyId, tags));
    }

    public synchronized LogGroup update(
            String name, int retention, Optional<String> kmsKeyId, Map<String, String> tags) {
        requireRetention(retention);
        LogGroup old = get(name);
        return put(new LogGroup(name, old.arn(), retention, old.logGroupClass(), kmsKeyId, tags));
    }

    public synchronized LogGroup get(String name) {
        LogGroup group = groups.get(name);
        if (group == null) {
            throw Service.LOGS.notFound("DescribeLogGroups", "The specified log group does not exist.");
        }
        return group;
    }

    public synchronized void delete(String name) {
        if (groups.remove(name) == null) {
            throw Service.LOGS.notFound("DeleteLogGroup", "The specified log group does not exist.");
        }
        events.remove(name);
    }

    public synchronized boolean has(String name) {
        return groups.containsKey(name);
    }

    /** PutLogEvents, into a stream that is made where there is none. */
    public synchronized void write(String group, LogEvent event) {
        events.computeIfAbsent(get(group).name(), name -> new ArrayList<>()).add(event);
    }

    /** What was written into a group, in the order written. */
    public synchronized List<LogEvent> events(String group) {
        return List.copyOf(events.getOrDefault(get(group).name(), List.of()));
    }

    public synchronized boolean isEmpty() {
        return groups.isEmpty();
    }

    private static void requireRetention(int days) {
        if (!RETENTIONS.contains(days)) {
            throw Service.LOGS.invalid(
                    "PutRetentionPolicy", "Retention of " + days + " days is not one of " + RETENTIONS);
        }
    }

    private LogGroup put(LogGroup group) {
        groups.put(group.name(), group);
        return group;
    }
}
