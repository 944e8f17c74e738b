package weighbridge.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import weighbridge.cli.splits.InForce;
import weighbridge.cli.splits.Report;

/** What Weighbridge adds below the engine's own output. */
record Screen(PrintStream out) {
    void lines(Report report) {
        report.lines().forEach(out::println);
        report.unenforced().forEach(out::println);
    }

    void inForce(InForce state, boolean done) {
        state.lines(done).forEach(out::println);
    }

    static void append(Path file, String markdown) {
        try {
            Files.writeString(file, markdown, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
