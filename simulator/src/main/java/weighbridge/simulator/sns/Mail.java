package weighbridge.simulator.sns;

/** A message as it lies in somebody's inbox. */
public record Mail(String to, String topicArn, String subject, String message) {}
