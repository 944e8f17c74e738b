package weighbridge.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Reads a stack's config strictly: all that is wrong is reported at once, and nothing is guessed. */
public final class StackConfigReader {
    private StackConfigReader() {}

    /**
     * Reads config as the engine hands it to a program.
     *
     * @param config {@code namespace:key} to text; what is not plain text in the stack file is JSON. Source: the engine's
     *     {@code RunRequest.config}, which is also the environment variable {@code PULUMI_CONFIG}
     * @throws InvalidConfigException with every problem, if there is one
     */
    public static StackConfig read(Map<String, String> config) {
        return read(config, Set.of());
    }

    /**
     * Reads config and knows which of its keys hold secrets, so that none is taken where plain text belongs.
     *
     * @param secretKeys the keys whose value is a secret or holds one. Source: the engine's {@code RunRequest.configSecretKeys},
     *     which is also the environment variable {@code PULUMI_CONFIG_SECRET_KEYS}
     * @throws InvalidConfigException with every problem, if there is one
     */
    public static StackConfig read(Map<String, String> config, Set<String> secretKeys) {
        return read(config, secretKeys, Secrets.unencrypted(config, secretKeys));
    }

    /** The same, with what is known to be wrong already. */
    static StackConfig read(Map<String, String> config, Set<String> secretKeys, List<Problem> known) {
        List<Problem> problems = new ArrayList<>(known);
        Set<String> closed = Closed.keys(config, secretKeys);
        ObjectNode tree = ConfigTree.of(config, closed);
        At root = At.root(tree);
        ConfigSchema.get().problems(tree).stream()
                .filter(problem -> !closed.contains(problem.path()))
                .forEach(problems::add);
        problems.addAll(Closed.problems(closed));
        Check.ALL.forEach(check -> problems.addAll(check.problems(root)));
        if (!problems.isEmpty()) {
            throw new InvalidConfigException(problems);
        }
        return new Binder(root).bind();
    }
}
