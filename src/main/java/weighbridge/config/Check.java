package weighbridge.config;

import java.util.List;

/** A check across keys, which no schema can state. It passes over what the schema refuses already. */
@FunctionalInterface
interface Check {
    /** All of them. */
    List<Check> ALL = List.of(
            new NetworkCheck(),
            new SharingCheck(),
            new AccessCheck(),
            new CallersCheck(),
            new DomainCheck(),
            new SecretsCheck(),
            new VersionCheck(),
            new EnvironmentCheck(),
            new ActionCheck(),
            new UniqueCheck(),
            new MatchCheck(),
            new AlarmsCheck());

    /** What is wrong, at the root of the config. */
    List<Problem> problems(At root);
}
