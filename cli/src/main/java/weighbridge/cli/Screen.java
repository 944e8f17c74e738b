package weighbridge.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SortedMap;
import weighbridge.cli.splits.ActionLine;
import weighbridge.cli.splits.ActionSplit;
import weighbridge.cli.splits.Report;

/** What Weighbridge adds below the engine's own output. */
record Screen(PrintStream out) {
    void lines(Report report) {
        report.lines().forEach(out::println);
        report.unenforced().forEach(out::println);
    }

    void inForce(SortedMap<String, ActionSplit> splits) {
        if (splits.isEmpty()) {
            out.println("In force: nothing is deployed.");
            return;
        }
        int width = splits.keySet().stream().mapToInt(String::length).max().orElse(0);
        out.println("In force:");
        splits.forEach((action, split) -> out.println("  " + ActionLine.inForce(action, split, width)));
    }

    static void append(Path file, String markdown) {
        try {
            Files.writeString(file, markdown, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
