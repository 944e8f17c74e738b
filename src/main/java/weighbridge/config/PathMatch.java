package weighbridge.config;

/** A condition on the request's path. */
public record PathMatch(Comparison comparison, String value, boolean caseSensitive) {
    /** How the path is compared. */
    public enum Comparison {
        EXACT,
        PREFIX
    }
}
