package weighbridge.config;

/** A condition on one request header. */
public record HeaderMatch(String name, Comparison comparison, String value, boolean caseSensitive) {
    /** How the header's value is compared. */
    public enum Comparison {
        EXACT,
        PREFIX,
        CONTAINS
    }
}
