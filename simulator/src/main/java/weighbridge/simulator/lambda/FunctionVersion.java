package weighbridge.simulator.lambda;

/** One numbered version, or {@code $LATEST}. */
public record FunctionVersion(String version, FunctionConfig config, FunctionCode code) {
    boolean sameAs(FunctionVersion other) {
        return config.equals(other.config) && code.sha256().equals(other.code.sha256());
    }
}
