package weighbridge.simulator.route53;

/** A VPC that a private hosted zone answers. Its Region counts: Route 53 takes it for the place that a question comes from. */
public record Vpc(String region, String id) {}
