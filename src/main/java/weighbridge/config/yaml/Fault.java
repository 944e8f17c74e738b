package weighbridge.config.yaml;

import java.util.List;

/**
 * One thing in a YAML file that the Pulumi CLI would refuse, or that must not be taken from a file.
 *
 * @param path the keys that lead to it, empty where the file as a whole is meant
 * @param line counted from 1
 * @param found what stands there; never a value
 */
public record Fault(List<String> path, int line, String found, String rule, String fix) {
    public Fault {
        path = List.copyOf(path);
    }
}
