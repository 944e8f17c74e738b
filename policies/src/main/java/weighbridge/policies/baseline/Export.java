package weighbridge.policies.baseline;

import java.time.Duration;
import weighbridge.policies.pack.StackId;

/** One export of the state, under way. */
interface Export {
    /**
     * The baseline that it brings, after waiting for it; whatever goes wrong is an unreadable one.
     *
     * @param of the stack that it must be of
     */
    Baseline await(StackId of);

    /** What stands for the baseline where it has not come after that long. */
    Baseline late(Duration patience);

    /** Stops it at once. */
    void end();

    /** Ends one that nobody will read any more, and leaves nothing of it. */
    default void discard() {
        end();
    }
}
