package weighbridge.simulator.firehose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import weighbridge.simulator.aws.Account;

/** Delivery streams. Where they deliver to is not simulated: their records stay. */
public final class Streams {
    private final Map<String, List<String>> records = new LinkedHashMap<>();
    private final Account account;

    public Streams(Account account) {
        this.account = account;
    }

    /** Makes a stream and answers its ARN. */
    public String create(String name) {
        String arn = account.arn("firehose", "deliverystream/" + name);
        records.putIfAbsent(arn, new ArrayList<>());
        return arn;
    }

    public boolean exists(String arn) {
        return records.containsKey(arn);
    }

    /** PutRecord. */
    public void put(String arn, String record) {
        held(arn).add(record);
    }

    /** What was put, in the order put. */
    public List<String> records(String arn) {
        return List.copyOf(held(arn));
    }

    private List<String> held(String arn) {
        List<String> held = records.get(arn);
        if (held == null) {
            throw new NoSuchElementException("no delivery stream " + arn + "; there are: " + records.keySet());
        }
        return held;
    }
}
