package weighbridge.policies.change;

import weighbridge.policies.split.Shares;

/** What a change of one action turns out to be, once its versions, its baseline and its stable are known. */
public sealed interface Judgement {
    /** The split changes, or stays, in a way that can be measured. */
    record Known(Change change) implements Judgement {}

    /** No version gets traffic from this action, or nothing is changing. */
    record Nothing(String reason) implements Judgement {}

    /** The marks or the targets are wrong, so nobody can say what moves. */
    record Broken(String label, String problem) implements Judgement {}

    /** Something is not known yet. */
    record Pending(String label, String property) implements Judgement {}

    /**
     * The baseline is unreadable: nothing is known to be a retreat.
     *
     * @param next the new shares, by the versions' names
     */
    record Blind(String label, String why, Shares next) implements Judgement {}
}
