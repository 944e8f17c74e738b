package weighbridge.policies.verdict;

/**
 * A verdict on one resource of a whole stack.
 *
 * @param urn the resource's URN; empty for the stack itself
 */
public record Finding(String urn, Verdict verdict) {}
