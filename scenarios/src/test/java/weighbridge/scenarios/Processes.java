package weighbridge.scenarios;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What runs on this machine, but for what another JVM has started that runs tests beside this one. */
final class Processes {
    /** In the command line of each JVM that Maven's Surefire runs tests in. */
    private static final String RUNS_TESTS = "surefirebooter";

    private Processes() {}

    /** The command lines; those of processes that have lost their parent are among them. */
    static Stream<String> commandLines() {
        return ProcessHandle.allProcesses()
                .filter(process -> !isOfOtherTests(process))
                .flatMap(process -> process.info().commandLine().stream());
    }

    private static boolean isOfOtherTests(ProcessHandle process) {
        List<ProcessHandle> ancestors = Stream.iterate(
                        process.parent(), Optional::isPresent, parent -> parent.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream)
                .toList();
        // Surefire starts this very JVM by a shell, whose command line names it, too.
        return !ancestors.contains(ProcessHandle.current())
                && ancestors.stream()
                        .flatMap(ancestor -> ancestor.info().commandLine().stream())
                        .anyMatch(command -> command.contains(RUNS_TESTS));
    }
}
