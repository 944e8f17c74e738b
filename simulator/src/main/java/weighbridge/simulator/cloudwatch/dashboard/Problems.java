package weighbridge.simulator.cloudwatch.dashboard;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a body: errors refuse it, warnings do not. */
public final class Problems {
    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    /**
     * One thing wrong.
     *
     * @param dataPath such as {@code /widgets/0/properties}
     */
    public record Problem(String dataPath, String message) {}

    void error(String path, String message) {
        errors.add(new Problem(path, message));
    }

    void warn(String path, String message) {
        warnings.add(new Problem(path, message));
    }

    public List<Problem> errors() {
        return List.copyOf(errors);
    }

    public List<Problem> warnings() {
        return List.copyOf(warnings);
    }
}
