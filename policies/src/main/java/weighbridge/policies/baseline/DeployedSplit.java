package weighbridge.policies.baseline;

import static java.util.stream.Collectors.joining;

import weighbridge.policies.split.Shares;

/** What a deployed action does with its requests. */
public sealed interface DeployedSplit {
    /** How messages name it: {@code v7 90 %, v8 10 %}. */
    String shown();

    /** Sends them to versions. */
    record Forwards(Shares shares) implements DeployedSplit {
        @Override
        public String shown() {
            return shares.versions().stream()
                    .filter(version -> shares.of(version).isPositive())
                    .map(version -> version + " " + shares.of(version) + " %")
                    .collect(joining(", "));
        }
    }

    /** Answers them itself: no version has traffic. */
    record Responds() implements DeployedSplit {
        @Override
        public String shown() {
            return "an answer without a version";
        }
    }

    /** Nobody can tell from the state; a change of this action is then refused. */
    record Unclear(String why) implements DeployedSplit {
        @Override
        public String shown() {
            return "an unclear split";
        }
    }
}
