package weighbridge.policies.baseline;

import weighbridge.policies.split.Shares;

/** What a deployed action does with its requests. */
public sealed interface DeployedSplit {
    /** Sends them to versions. */
    record Forwards(Shares shares) implements DeployedSplit {}

    /** Answers them itself: no version has traffic. */
    record Responds() implements DeployedSplit {}

    /** Nobody can tell from the state; a change of this action is then refused. */
    record Unclear(String why) implements DeployedSplit {}
}
