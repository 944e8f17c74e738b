package weighbridge.simulator.provider.resource;

/** The id of a resource or principal in a resource share: {@code <share's ARN>,<ARN or account>}. */
record ShareMember(String shareArn, String member) {
    static ShareMember of(String id) {
        String[] parts = id.split(",", -1);
        if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
            throw new IllegalArgumentException(
                    "unexpected format for ID (" + id + "), expected (2) parts separated by (,)");
        }
        return new ShareMember(parts[0], parts[1]);
    }

    String id() {
        return shareArn + "," + member;
    }
}
