package weighbridge.version;

/** A target group's name in AWS: 3 to 128 characters, not starting with {@code tg-} (API reference, CreateTargetGroup). */
final class TargetGroupName {
    /** Below AWS's 128, so that a permission's statement id (at most 100) can carry the name. */
    private static final int LONGEST = 90;

    private static final String RESERVED = "tg-";

    private TargetGroupName() {}

    static String of(String service, String version) {
        String name = DerivedName.of(LONGEST, service, version);
        return name.startsWith(RESERVED) ? "of-" + name : name;
    }
}
