package weighbridge.config.yaml;

import java.util.List;

/** A file is not YAML that the Pulumi CLI takes. */
public final class UnreadableYamlException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public UnreadableYamlException(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    /** At least one. */
    public List<Fault> faults() {
        return faults;
    }
}
