package weighbridge.policies.pack;

import java.util.List;

/** A policy pack: what a server of the analyzer protocol serves. */
public record Pack(String name, String displayName, String version, List<Rule> rules, Hooks hooks) {
    public Pack {
        rules = List.copyOf(rules);
    }
}
