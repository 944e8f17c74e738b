package weighbridge.policies.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import weighbridge.policies.aws.AwsPlace;
import weighbridge.policies.aws.UnreadableException;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.baseline.DeployedAction;
import weighbridge.policies.baseline.SplitReader;
import weighbridge.policies.value.Value;

/**
 * The splits that VPC Lattice has in force for the deployed actions. All are read at the first question, which comes before the
 * first change: later ones would meet what this very deployment has written already.
 */
public final class LiveSplits {
    /** At the same time; the API is made for people, and slows down whoever asks too fast. */
    private static final int ASKED_AT_ONCE = 8;

    /** All of one state's, by URN. */
    private record Snapshot(Baseline.Deployed deployed, Map<String, LiveSplit> splits) {}

    private final Function<AwsPlace, LiveApi> apis;
    private Optional<Snapshot> last = Optional.empty();

    /** @param apis opens the API of a place */
    public LiveSplits(Function<AwsPlace, LiveApi> apis) {
        this.apis = apis;
    }

    public synchronized LiveSplit of(DeployedAction action, Baseline.Deployed deployed, AwsPlace place) {
        Snapshot snapshot = last.filter(known -> known.deployed().equals(deployed))
                .orElseGet(() -> new Snapshot(deployed, read(deployed, place)));
        last = Optional.of(snapshot);
        return snapshot.splits().get(action.resource().urn());
    }

    private Map<String, LiveSplit> read(Baseline.Deployed deployed, AwsPlace place) {
        Reading reading = new Reading(deployed, new ConcurrentHashMap<>());
        ExecutorService threads = Executors.newFixedThreadPool(ASKED_AT_ONCE, LiveSplits::daemon);
        try (LiveApi api = apis.apply(place)) {
            List<? extends Future<?>> asked = deployed.actions().all().stream()
                    .map(action -> threads.submit(() -> reading.ask(action, api)))
                    .toList();
            for (Future<?> answer : asked) {
                answer.get();
            }
            return reading.splits();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return reading.unreadable("the pack was interrupted");
        } catch (Exception e) {
            return reading.unreadable(String.valueOf(e.getMessage()));
        } finally {
            threads.shutdownNow();
        }
    }

    private static Thread daemon(Runnable run) {
        Thread thread = new Thread(run, "live");
        thread.setDaemon(true);
        return thread;
    }

    /** Once one question fails, the others would, too, after as long a wait. */
    private record Reading(Baseline.Deployed deployed, Map<String, LiveSplit> splits) {
        void ask(DeployedAction action, LiveApi api) {
            String urn = action.resource().urn();
            Optional<LiveSplit> failed = splits.values().stream()
                    .filter(LiveSplit.Unreadable.class::isInstance)
                    .findFirst();
            splits.put(urn, failed.orElseGet(() -> answer(action, api)));
        }

        private LiveSplit answer(DeployedAction action, LiveApi api) {
            Optional<ActionAddress> address = ActionAddress.of(action.resource());
            if (address.isEmpty()) {
                return new LiveSplit.Unreadable("the state does not say under which ids VPC Lattice has it");
            }
            try {
                Optional<Value> live = api.action(address.get());
                return live.<LiveSplit>map(
                                value -> new LiveSplit.Known(SplitReader.inForce(action.resource(), value, deployed)))
                        .orElseGet(LiveSplit.Gone::new);
            } catch (UnreadableException e) {
                return new LiveSplit.Unreadable(e.getMessage());
            }
        }

        Map<String, LiveSplit> unreadable(String why) {
            deployed.actions()
                    .all()
                    .forEach(action -> splits.putIfAbsent(action.resource().urn(), new LiveSplit.Unreadable(why)));
            return splits;
        }
    }
}
