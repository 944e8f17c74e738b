package weighbridge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weighbridge.App;
import weighbridge.cli.engine.ProgramHost;
import weighbridge.cli.engine.PulumiCli;
import weighbridge.version.Folders;

/** Takes resources that exist into a stack's state. AWS is read, not changed. */
record StateImport(PulumiCli pulumi, StackLocation stack) {
    /**
     * What the program declares and the state does not have.
     *
     * @return what {@code pulumi preview --import-file} wrote
     * @throws SetupException with what the engine printed, if that preview failed
     */
    String declared() throws IOException {
        Path log = Files.createTempFile("weighbridge-adopt", ".log");
        Path file = Files.createTempFile("weighbridge-adopt", ".json");
        try (ProgramHost host = host()) {
            List<String> preview = List.of("preview", "--client", host.address(), "--import-file", file.toString());
            if (pulumi.runInto(log, stack.folder(), ofStack(preview)) != 0) {
                throw new SetupException(
                        "the preview failed, so there is no list of resources:\n" + Files.readString(log));
            }
            return Files.readString(file);
        } finally {
            Files.delete(log);
            Files.delete(file);
        }
    }

    /**
     * Writes the state as it is into a file, for {@code pulumi stack import}.
     *
     * @throws SetupException if there is no such stack, or the file exists: a second try would lose the state from before the first
     */
    void backUp(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new SetupException(
                    file + " exists, with the state from before an earlier try: move it away, and keep it until"
                            + " the service is adopted. Nothing was done.");
        }
        PulumiCli.Result export = pulumi.ask(stack.folder(), ofStack(List.of("stack", "export")));
        if (export.exitCode() != 0) {
            throw new SetupException(ExitCodes.remedy(export.exitCode(), stack)
                    .orElse("the state cannot be exported: try `pulumi stack export`"));
        }
        Files.writeString(file, export.stdout());
    }

    /**
     * Runs {@code pulumi import}, which shows what it will do and asks. What is to be protected, the first deployment protects. The engine wants a language
     * host even where no program runs; this process is one, so that none need be installed ({@code PULUMI_DEBUG_LANGUAGES} in
     * pulumi v3.259.0, {@code langruntime_plugin.go}).
     *
     * @return Pulumi's exit code
     */
    int run(Path file, boolean yes) throws IOException {
        List<String> arguments = new ArrayList<>(ofStack(List.of("import", "--file", file.toString())));
        arguments.addAll(List.of("--generate-code=false", "--protect=false"));
        if (yes) {
            arguments.add("--yes");
        }
        try (ProgramHost host = host()) {
            Map<String, String> environment = new HashMap<>(pulumi.environment());
            environment.put("PULUMI_DEBUG_LANGUAGES", "java:" + host.port());
            return new PulumiCli(pulumi.executable(), environment).runInteractively(stack.folder(), arguments);
        }
    }

    private ProgramHost host() throws IOException {
        return ProgramHost.start((config, folder) -> App.program(config, new Folders(stack.folder(), folder)));
    }

    private List<String> ofStack(List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--stack", stack.stack()));
        return all;
    }
}
