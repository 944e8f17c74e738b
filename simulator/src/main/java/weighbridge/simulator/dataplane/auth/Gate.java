package weighbridge.simulator.dataplane.auth;

import java.util.Optional;

/**
 * What a service network or a service asks of a request.
 *
 * @param signed its auth type is {@code AWS_IAM}: only then does its policy count (service model, {@code GetAuthPolicy})
 */
public record Gate(Layer layer, boolean signed, Optional<AuthPolicy> policy) {
    /** Whose gate it is, as AWS's message and its access logs call it. */
    public enum Layer {
        NETWORK("network", "Network"),
        SERVICE("service", "Service");

        private final String name;
        private final String reason;

        Layer(String name, String reason) {
            this.name = name;
            this.reason = reason;
        }

        /** {@code authDeniedReason} in an access log. */
        public String reason() {
            return reason;
        }
    }

    /**
     * A refusal.
     *
     * @param message what the caller reads
     */
    public record Denial(Layer layer, String message) {}

    /**
     * Why the request may not pass; empty if it may. Without a policy nobody may ("all requests are denied", service model,
     * {@code DeleteAuthPolicy}).
     */
    public Optional<Denial> refuse(AuthRequest request) {
        if (!signed) {
            return Optional.empty();
        }
        return switch (policy.map(found -> found.judge(request)).orElse(AuthPolicy.Verdict.NOTHING)) {
            case ALLOW -> Optional.empty();
            case DENY -> Optional.of(denial(request, "with an explicit deny in a " + layer.name + "-based policy"));
            case NOTHING ->
                Optional.of(denial(
                        request,
                        "because no " + layer.name + "-based policy allows the vpc-lattice-svcs:Invoke action"));
        };
    }

    private Denial denial(AuthRequest request, String why) {
        return new Denial(
                layer,
                "AccessDeniedException: User: " + request.user()
                        + " is not authorized to perform: vpc-lattice-svcs:Invoke on resource: " + request.resource()
                        + " " + why);
    }
}
