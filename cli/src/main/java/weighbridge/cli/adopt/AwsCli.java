package weighbridge.cli.adopt;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import weighbridge.cli.SetupException;

/**
 * The AWS CLI as a child process, with the user's own credentials. It only asks.
 *
 * @param region such as {@code eu-west-1}
 */
public record AwsCli(String region) {
    /**
     * The account that the credentials are of.
     *
     * @throws SetupException if the AWS CLI is not there or refuses
     */
    String account() {
        return ask("sts", "get-caller-identity").get("Account").getAsString();
    }

    /**
     * The items of one of VPC Lattice's lists; the AWS CLI itself follows its pages.
     *
     * @throws SetupException as {@link #account}
     */
    List<JsonObject> list(String operation, String... options) {
        return StreamSupport.stream(
                        lattice(operation, options).getAsJsonArray("items").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    /**
     * What VPC Lattice answers to another question.
     *
     * @throws SetupException as {@link #account}
     */
    JsonObject lattice(String operation, String... options) {
        List<String> arguments = new ArrayList<>(List.of("vpc-lattice", operation));
        arguments.addAll(List.of(options));
        return ask(arguments.toArray(String[]::new));
    }

    /** The same; empty where VPC Lattice knows none. */
    Optional<JsonObject> find(String operation, String... options) {
        try {
            return Optional.of(lattice(operation, options));
        } catch (SetupException e) {
            if (e.getMessage().contains("ResourceNotFoundException")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private JsonObject ask(String... arguments) {
        List<String> command = new ArrayList<>(List.of("aws"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--region", region, "--output", "json"));
        try {
            return JsonParser.parseString(run(command)).getAsJsonObject();
        } catch (IOException e) {
            throw new SetupException(
                    "cannot run the AWS CLI, which tells what exists: install it, and log in (" + e.getMessage() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SetupException("interrupted while the AWS CLI ran");
        }
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("aws", ".txt");
        try {
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            process.getOutputStream().close();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new SetupException(String.join(" ", command) + ": "
                        + Files.readString(errors).strip());
            }
            return answer;
        } finally {
            Files.delete(errors);
        }
    }
}
