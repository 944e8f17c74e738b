package weighbridge.simulator.dataplane.auth;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who signed a request. AWS learns it from a SigV4 signature; here a header says it, and nobody checks it.
 *
 * <pre>{@code
 * request.header(Caller.HEADER, Caller.of("arn:aws:iam::123456789012:role/checkout").header())
 * }</pre>
 *
 * @param principal the ARN of a role or user
 * @param organization the id of the organization that the principal's account is in
 */
public record Caller(String principal, Optional<String> organization) {
    /** The request header that stands for a signature. */
    public static final String HEADER = "x-weighbridge-simulator-caller";

    private static final String SESSION = "simulated";

    private static final Pattern PRINCIPAL = Pattern.compile("arn:aws[a-z-]*:iam::\\d{12}:(role|user)/[\\w+=,.@/-]+");
    private static final Pattern ORGANIZATION = Pattern.compile("o-[a-z0-9]{10,32}");

    public Caller {
        if (!PRINCIPAL.matcher(principal).matches()) {
            throw new IllegalArgumentException("caller: '" + principal + "' is not the ARN of a role or user, such as"
                    + " arn:aws:iam::123456789012:role/checkout");
        }
        organization.filter(id -> !ORGANIZATION.matcher(id).matches()).ifPresent(id -> {
            throw new IllegalArgumentException("caller: '" + id + "' is not the id of an organization");
        });
    }

    /** A role or user whose account is in no organization. */
    public static Caller of(String principal) {
        return new Caller(principal, Optional.empty());
    }

    public Caller inOrganization(String id) {
        return new Caller(principal, Optional.of(id));
    }

    /** The value of {@link #HEADER}. */
    public String header() {
        return principal + organization.map(id -> " " + id).orElse("");
    }

    /**
     * Who signed a request; empty for an anonymous one.
     *
     * @throws IllegalArgumentException if the header says nobody
     */
    public static Optional<Caller> in(List<String> headers) {
        return headers.stream().findFirst().map(value -> {
            String[] parts = value.split(" ", 2);
            return new Caller(parts[0], parts.length > 1 ? Optional.of(parts[1]) : Optional.empty());
        });
    }

    public String account() {
        return principal.split(":", -1)[4];
    }

    /** Whom AWS's messages and access logs name: a role's session, or the user. */
    public String user() {
        String[] parts = principal.split(":", 6); // arn:partition:iam::account:role/path/name
        String name = principal.substring(principal.lastIndexOf('/') + 1);
        return isRole() ? "arn:" + parts[1] + ":sts::" + parts[4] + ":assumed-role/" + name + "/" + SESSION : principal;
    }

    /** The name of a role's session; a user has none. */
    public Optional<String> session() {
        return isRole() ? Optional.of(SESSION) : Optional.empty();
    }

    boolean isRole() {
        return principal.contains(":role/");
    }
}
