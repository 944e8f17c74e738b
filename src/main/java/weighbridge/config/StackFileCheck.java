package weighbridge.config;

import java.nio.file.Path;
import java.util.List;

/** Checks a stack file as deploying it would, without an engine, a network or AWS. */
public final class StackFileCheck {
    private StackFileCheck() {}

    /**
     * Everything that is wrong with a stack file, in the order of the paths; empty if it is right.
     *
     * @throws java.io.UncheckedIOException if a file cannot be read at all
     */
    public static List<Problem> check(Path stackFile) {
        try {
            return Artifacts.changed(read(stackFile), stackFile.toAbsolutePath().getParent());
        } catch (InvalidConfigException e) {
            return e.problems();
        }
    }

    /**
     * The config of a stack file.
     *
     * @throws InvalidConfigException if the file is wrong
     * @throws java.io.UncheckedIOException if a file cannot be read at all
     */
    public static StackConfig read(Path stackFile) {
        StackFile file = StackFile.read(stackFile);
        if (file instanceof StackFile.Refused refused) {
            throw new InvalidConfigException(refused.problems());
        }
        StackFile.Merged merged = (StackFile.Merged) file;
        return StackConfigReader.read(merged.config(), merged.secretKeys(), merged.problems());
    }

    /** The report of a file's problems, as the program prints it too. */
    public static String report(List<Problem> problems) {
        return Report.of(problems);
    }
}
