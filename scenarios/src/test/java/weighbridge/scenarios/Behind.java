package weighbridge.scenarios;

/**
 * What answers behind a target group of a program that somebody else wrote: a version of the function {@code orders}.
 *
 * @param latest whether the second version is {@code $LATEST} instead of a number
 * @param permitted whether Lattice may invoke the second version
 */
record Behind(boolean latest, boolean permitted) {
    /** Numbered versions that Lattice may invoke. */
    static final Behind PINNED = new Behind(false, true);

    private static final String FUNCTION =
            "arn:aws:lambda:" + Engine.REGION + ":" + Engine.ACCOUNT + ":function:orders";

    /** The ARN of the numbered version. */
    static String arn(int version) {
        return FUNCTION + ":" + version;
    }

    void register(Registrar registrar, String group, int version) throws Exception {
        boolean second = version == 2;
        if (permitted || !second) {
            permit(registrar, group, version);
        }
        registrar.register(
                "aws:vpclattice/targetGroupAttachment:TargetGroupAttachment", "cart-" + version, """
                {"targetGroupIdentifier": %s, "target": {"id": "%s"}}""".formatted(
                                group, latest && second ? FUNCTION + ":$LATEST" : arn(version)));
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
