package weighbridge.cli.engine;

/**
 * What a policy said of a resource or of the stack.
 *
 * @param mandatory whether it stops the deployment
 */
public record PolicyFinding(String policy, boolean mandatory, String message) {}
