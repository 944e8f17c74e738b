package weighbridge.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one-line change that a pull request makes: the weights under {@code weighbridge:traffic}. */
record WeightEdit(Path stackFile) {
    private static final Pattern TRAFFIC = Pattern.compile("(?m)^  weighbridge:traffic: .*$");

    /**
     * @param traffic such as {@code { v7: 70, v8: 30 }}
     * @throws UnexpectedTurn if the file has no such line
     */
    void write(String traffic) throws IOException {
        Matcher line = TRAFFIC.matcher(Files.readString(stackFile));
        if (!line.find()) {
            throw new UnexpectedTurn(stackFile.getFileName() + " has no line `weighbridge:traffic: { … }`");
        }
        Files.writeString(stackFile, line.replaceFirst("  weighbridge:traffic: " + traffic));
    }
}
