package weighbridge.config;

import java.util.List;

/** A stack's config cannot be used. The message is the whole report, every problem in it. */
public final class InvalidConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidConfigException(List<Problem> problems) {
        super(Report.of(Report.inOrder(problems)));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a config without problems is not invalid");
        }
        this.problems = Report.inOrder(problems);
    }

    /** At least one problem, in the order of their paths. */
    public List<Problem> problems() {
        return problems;
    }
}
