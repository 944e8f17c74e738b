package weighbridge.scenarios;

/** What answers behind a target group of a program that somebody else wrote: a version of the function {@code orders}. */
final class Behind {
    private static final String FUNCTION =
            "arn:aws:lambda:" + Engine.REGION + ":" + Engine.ACCOUNT + ":function:orders";

    private Behind() {}

    /** The ARN of the numbered version. */
    static String arn(int version) {
        return FUNCTION + ":" + version;
    }

    /** A numbered version that Lattice may invoke. */
    static void register(Registrar registrar, String group, int version) throws Exception {
        permit(registrar, group, version);
        registrar.register(
                "aws:vpclattice/targetGroupAttachment:TargetGroupAttachment", "cart-" + version, """
                {"targetGroupIdentifier": %s, "target": {"id": "%s"}}""".formatted(
                                group, arn(version)));
    }

    /** For that target group alone. */
    static void permit(Registrar registrar, String group, int version) throws Exception {
        registrar.register("aws:lambda/permission:Permission", "cart-" + version, """
                {"statementId": "cart-v%d", "action": "lambda:InvokeFunction", "principal": "vpc-lattice.amazonaws.com",
                 "function": "orders", "qualifier": "%d", "sourceArn": %s}""".formatted(
                        version, version, sourceArn(group)));
    }

    private static String sourceArn(String group) {
        return group.equals(Registrar.UNKNOWN)
                ? group
                : "\"arn:aws:vpc-lattice:" + Engine.REGION + ":" + Engine.ACCOUNT + ":targetgroup/"
                        + group.substring(group.lastIndexOf('/') + 1).replace("\"", "") + "\"";
    }
}
