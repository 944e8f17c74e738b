package weighbridge.simulator.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every organization there is. An account is in one at most. */
public final class Organizations {
    private final List<Organization> all = new ArrayList<>();

    public void add(Organization organization) {
        all.add(organization);
    }

    public Optional<Organization> of(String account) {
        return all.stream().filter(organization -> organization.has(account)).findFirst();
    }
}
