package weighbridge.simulator.provider;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import weighbridge.simulator.aws.AwsException;

/** Failures that a test asks for, each used once. */
public final class Faults {
    private final ConcurrentMap<String, Queue<AwsException>> waiting = new ConcurrentHashMap<>();

    /** What may be made to fail. */
    public enum Call {
        CREATE,
        UPDATE,
        DELETE
    }

    /** Makes the next call of a kind for a resource type fail; several for one type fail one after the other. */
    public void failNext(Call call, String typeToken, AwsException failure) {
        waiting.computeIfAbsent(call + " " + typeToken, key -> new ConcurrentLinkedQueue<>())
                .add(failure);
    }

    void raise(Call call, String typeToken) {
        Optional.ofNullable(waiting.get(call + " " + typeToken))
                .map(Queue::poll)
                .ifPresent(failure -> {
                    throw failure;
                });
    }
}
