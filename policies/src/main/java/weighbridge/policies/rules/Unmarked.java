package weighbridge.policies.rules;

/** What to tell who moves weights of an action that has no deployed stable. */
final class Unmarked {
    private Unmarked() {}

    /**
     * How to go back at once, and how not to need it the next time.
     *
     * @param entry the exception that would permit the change
     */
    static String advice(String entry) {
        return "; no version is deployed as stable, so every rise counts; to go back at once all the same, add under"
                + " \"exceptions\", \"entries\" in the policy config " + entry
                + "; for the next time, tag the listener or rule with weighbridge:service, weighbridge:action,"
                + " weighbridge:versions and weighbridge:stable, and each target group with weighbridge:service and"
                + " weighbridge:version, deploy that alone, then move weights";
    }
}
