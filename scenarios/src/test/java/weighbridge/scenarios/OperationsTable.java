package weighbridge.scenarios;

/** A table of {@code docs/emergencies.md}: what people do, and what was said to it when a test did it. */
final class OperationsTable extends WrittenTable {
    private static final String HEAD =
            "| operation | change of the stack file | verdict | what to run |\n|---|---|---|---|\n";

    OperationsTable(Class<?> test, String name) {
        super("docs/emergencies.md", HEAD, test, name);
    }
}
