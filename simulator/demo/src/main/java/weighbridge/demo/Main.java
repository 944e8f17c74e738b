package weighbridge.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import weighbridge.cli.Installation;
import weighbridge.cli.SetupException;

/** What {@code ./weighbridge demo} starts: the committed {@code dev} stack on a simulated AWS. */
public final class Main {
    private static final int DONE = 0;
    private static final int NOT_AS_EXPECTED = 1;
    private static final int WRONG_SETUP = 2;

    private Main() {}

    public static void main(String[] args) throws IOException {
        System.exit(run(new Stage(new PrintStream(System.out, true, StandardCharsets.UTF_8))));
    }

    private static int run(Stage stage) throws IOException {
        try {
            stage.title(
                    "Weighbridge demo: real Pulumi engine, program and policy pack; AWS is simulated on this machine.");
            try (SimulatedStack stack = SimulatedStack.open(
                    Installation.project(), Installation.home().resolve("policies"), "dev")) {
                new Story(stack, stage).play();
            }
            stage.title("""

                    Nothing is left running. Next:
                      ./weighbridge check             reads the stack files of this repository
                      ./weighbridge preview -s dev    what a deployment of dev would do: your backend, your AWS account
                      less README.md                  a weight change as a pull request, refusals, the way back""");
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
