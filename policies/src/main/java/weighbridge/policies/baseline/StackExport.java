package weighbridge.policies.baseline;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import weighbridge.policies.pack.StackId;

/**
 * One run of {@code pulumi stack export}, with the {@code pulumi} of PATH. It reads the state without the stack's lock, so it
 * works while the engine is updating the same stack.
 */
final class StackExport {
    /** A state that takes longer than this to come is not coming. */
    private static final int TIMEOUT_SECONDS = 120;

    private final StackId stack;
    private final Process process;
    private final Path errors;

    private StackExport(StackId stack, Process process, Path errors) {
        this.stack = stack;
        this.process = process;
        this.errors = errors;
    }

    /** @throws IOException if {@code pulumi} cannot be started */
    static StackExport start(StackId stack) throws IOException {
        Path errors = Files.createTempFile("weighbridge-export", ".err");
        List<String> command = List.of("pulumi", "stack", "export", "--stack", stack.qualified(), "--non-interactive");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        // The pack runs inside an update; the child is a reader and must not ask for a newer CLI or draw progress.
        builder.environment().put("PULUMI_SKIP_UPDATE_CHECK", "true");
        Process process = builder.start();
        process.getOutputStream().close();
        return new StackExport(stack, process, errors);
    }

    /** The baseline that it printed; whatever goes wrong is an unreadable one. */
    Baseline await() {
        try (Reader output = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            process.onExit().orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS).exceptionally(late -> {
                end();
                return process;
            });
            Baseline baseline = new StateReader(stack).read(ExportJson.read(output));
            return exitedWell() ? baseline : failed();
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            return exitedWell() ? unreadable("it printed what is no state: " + e.getMessage()) : failed();
        } finally {
            end();
            deleteErrors();
        }
    }

    /** Stops the child, and its children, at once. */
    void end() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private boolean exitedWell() {
        try {
            return process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Baseline failed() {
        String code =
                process.isAlive() ? "did not end within " + TIMEOUT_SECONDS + " s" : "exit code " + process.exitValue();
        return unreadable(code + ": " + firstError());
    }

    private String firstError() {
        try (var lines = Files.lines(errors, StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.isBlank()).findFirst().orElse("it printed no error");
        } catch (IOException | java.io.UncheckedIOException e) {
            return "its error output cannot be read (" + e.getMessage() + ")";
        }
    }

    private Baseline unreadable(String why) {
        return new Baseline.Unreadable("pulumi stack export --stack " + stack.qualified() + ": " + why);
    }

    private void deleteErrors() {
        try {
            Files.deleteIfExists(errors);
        } catch (IOException e) {
            System.err.println("weighbridge: cannot delete " + errors + ": " + e.getMessage());
        }
    }
}
