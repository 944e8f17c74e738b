package weighbridge.config;

import java.util.List;
import weighbridge.config.yaml.Fault;

/** A fault of the YAML as a problem of the config. */
final class FaultProblem {
    private FaultProblem() {}

    /** The path of the key, without the {@code config} that is around all of a stack file's; else the file and the line. */
    static Problem of(Fault fault, String file, String prefix) {
        List<String> keys = fault.path();
        boolean ofStack = prefix.isEmpty() && keys.size() > 1 && keys.get(0).equals("config");
        String key = String.join(".", ofStack ? keys.subList(1, keys.size()) : keys);
        String place = keys.isEmpty() ? file + ", line " + fault.line() : (prefix.isEmpty() ? "" : prefix + " ") + key;
        return new Problem(place, fault.found(), fault.rule(), fault.fix());
    }
}
