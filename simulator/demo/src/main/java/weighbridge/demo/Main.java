package weighbridge.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import weighbridge.cli.Installation;
import weighbridge.cli.SetupException;

/** What {@code ./weighbridge demo} starts. */
public final class Main {
    private static final int DONE = 0;
    private static final int NOT_AS_EXPECTED = 1;
    private static final int WRONG_SETUP = 2;

    private Main() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(out));
    }

    private static int run(PrintStream out) throws IOException {
        try {
            new Demo(Installation.project(), Installation.home().resolve("policies"), new Stage(out)).play();
            return DONE;
        } catch (SetupException e) {
            System.err.println(e.getMessage());
            return WRONG_SETUP;
        } catch (UnexpectedTurn e) {
            System.err.println("The demo did not go as it should: " + e.getMessage());
            return NOT_AS_EXPECTED;
        }
    }
}
