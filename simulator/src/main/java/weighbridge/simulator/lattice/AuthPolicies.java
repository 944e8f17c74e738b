package weighbridge.simulator.lattice;

import weighbridge.simulator.aws.Service;
import weighbridge.simulator.dataplane.auth.AuthPolicy;
import weighbridge.simulator.dataplane.auth.BadPolicyException;

/** Operations on the auth policies of service networks and services: one each. */
public final class AuthPolicies {
    /** The user guide's quota for an auth policy; the service model's own maximum has grown since. */
    static final int MAX_LENGTH = 10_000;

    private final LatticeStore store;

    AuthPolicies(LatticeStore store) {
        this.store = store;
    }

    /** Creates or replaces; also while the auth type is {@code NONE}, and then it is inactive. */
    public void put(String resourceIdentifier, String document) {
        String operation = "PutAuthPolicy";
        String id = store.idOf(operation, resourceIdentifier);
        if (document.length() > MAX_LENGTH) {
            throw Constraints.failed(
                    Service.LATTICE,
                    operation,
                    document.substring(0, 40) + "…",
                    "policy",
                    "Member must have length less than or equal to " + MAX_LENGTH);
        }
        store.authPolicies.put(id, new LatticeAuthPolicy(id, document, parse(operation, document)));
    }

    private static AuthPolicy parse(String operation, String document) {
        if (document.contains("\n")) {
            throw Service.LATTICE.invalid(operation, "The policy must not contain newlines");
        }
        try {
            return AuthPolicy.parse(document);
        } catch (BadPolicyException e) {
            throw Service.LATTICE.invalid(operation, e.getMessage());
        }
    }

    /** The policy of a service network or service. */
    public LatticeAuthPolicy get(String resourceIdentifier) {
        return get("GetAuthPolicy", resourceIdentifier);
    }

    private LatticeAuthPolicy get(String operation, String resourceIdentifier) {
        LatticeAuthPolicy policy = store.authPolicies.get(store.idOf(operation, resourceIdentifier));
        if (policy == null) {
            throw Service.LATTICE.notFound(operation, "There is no auth policy on " + resourceIdentifier);
        }
        return policy;
    }

    /** Where the auth type is {@code AWS_IAM}, nobody gets in from then on. */
    public void delete(String resourceIdentifier) {
        store.authPolicies.remove(get("DeleteAuthPolicy", resourceIdentifier).resourceId());
    }
}
