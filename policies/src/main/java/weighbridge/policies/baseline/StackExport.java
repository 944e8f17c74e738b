package weighbridge.policies.baseline;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import weighbridge.policies.pack.StackId;

/**
 * One run of {@code pulumi stack export}. It reads the state without the stack's lock, so it works while the engine is
 * updating the same stack.
 */
final class StackExport implements Export {
    private final String stack;
    private final Process process;
    private final Path errors;

    private StackExport(String stack, Process process, Path errors) {
        this.stack = stack;
        this.process = process;
        this.errors = errors;
    }

    /**
     * Starts the child; it waits with what it prints until somebody reads.
     *
     * @param stack as {@code --stack} takes it
     * @throws IOException if {@code pulumi} cannot be started
     */
    static StackExport start(String pulumi, String stack) throws IOException {
        Path errors = Files.createTempFile("weighbridge-export", ".err");
        List<String> command = List.of(pulumi, "stack", "export", "--stack", stack, "--non-interactive");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        // The pack runs inside an update; the child is a reader and must not ask for a newer CLI.
        builder.environment().put("PULUMI_SKIP_UPDATE_CHECK", "true");
        // It prints and ends; what it has used need not be looked for as often as in a process that stays.
        builder.environment().putIfAbsent("GOGC", "400");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return new StackExport(stack, process, errors);
        } catch (IOException e) {
            Files.deleteIfExists(errors);
            throw e;
        }
    }

    @Override
    public Baseline await(StackId of) {
        try (Reader output = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            Baseline baseline = new StateReader(of).read(output);
            return exitCode() == 0 ? baseline : failed();
        } catch (IOException e) {
            return exitCode() == 0 ? unreadable("it printed what is no state: " + e.getMessage()) : failed();
        } finally {
            discard();
        }
    }

    @Override
    public Baseline late(Duration patience) {
        return unreadable("it did not end within " + patience.toSeconds() + " s");
    }

    /** Stops the child and its children. */
    @Override
    public void end() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void discard() {
        end();
        deleteErrors();
    }

    private int exitCode() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private Baseline failed() {
        return unreadable("exit code " + exitCode() + ": " + firstError());
    }

    /** Warnings may stand before the error. */
    private String firstError() {
        try {
            List<String> lines = Files.readAllLines(errors, StandardCharsets.UTF_8);
            return lines.stream()
                    .filter(line -> line.startsWith("error:"))
                    .findFirst()
                    .or(() -> lines.stream().filter(line -> !line.isBlank()).findFirst())
                    .orElse("it printed no error");
        } catch (IOException | UncheckedIOException e) {
            return "its error output cannot be read (" + e.getMessage() + ")";
        }
    }

    private Baseline unreadable(String why) {
        return new Baseline.Unreadable("pulumi stack export --stack " + stack + ": " + why);
    }

    private void deleteErrors() {
        try {
            Files.deleteIfExists(errors);
        } catch (IOException e) {
            System.err.println("weighbridge: cannot delete " + errors + ": " + e.getMessage());
        }
    }
}
