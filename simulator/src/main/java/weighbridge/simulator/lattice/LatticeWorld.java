package weighbridge.simulator.lattice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import weighbridge.simulator.aws.Account;
import weighbridge.simulator.dataplane.ServedRequest;
import weighbridge.simulator.dataplane.auth.Gate;

/**
 * VPC Lattice in all accounts and Regions. An association with another account's network is held where it was made; the
 * network's owner finds it here.
 */
public final class LatticeWorld {
    private final Map<Account, LatticeStore> stores = new LinkedHashMap<>();
    private final Map<Account, AccessLogs> accessLogs = new LinkedHashMap<>();
    private final BiPredicate<String, String> shared;

    /** @param shared whether an account, by id, may use another's network, by ARN */
    public LatticeWorld(BiPredicate<String, String> shared) {
        this.shared = shared;
    }

    void add(Account account, LatticeStore store, AccessLogs logs) {
        stores.put(account, store);
        accessLogs.put(account, logs);
    }

    /** Forgets what an account held in a Region. */
    public void remove(Account account) {
        stores.remove(account);
        accessLogs.remove(account);
    }

    boolean isShared(Account with, String networkArn) {
        return shared.test(with.id(), networkArn);
    }

    /** A network of any account, in the Region of the one that asks. */
    Optional<ServiceNetwork> network(Account asking, String arn) {
        return stores.entrySet().stream()
                .filter(store -> store.getKey().region().equals(asking.region()))
                .flatMap(store -> store.getValue().networks.values().stream())
                .filter(network -> network.arn().equals(arn))
                .findFirst();
    }

    /** What a network of any account asks of a request that comes through it. */
    Optional<Gate> gate(String networkArn) {
        return stores.values().stream()
                .flatMap(store -> store.networks.values().stream()
                        .filter(network -> network.arn().equals(networkArn))
                        .map(store::gate))
                .findFirst();
    }

    /** Writes a line in every access log that covers the request: a shared network's owner sees it, too. */
    public void write(ServedRequest request) {
        accessLogs.values().forEach(logs -> logs.write(request));
    }

    /** Whether a service or VPC of any account is associated with a network. */
    boolean isAssociated(ServiceNetwork network) {
        return Stream.concat(
                        vpcAssociations().map(VpcAssociation::networkArn),
                        stores.values().stream()
                                .flatMap(store -> store.serviceAssociations.values().stream())
                                .map(ServiceAssociation::networkArn))
                .anyMatch(network.arn()::equals);
    }

    /** The services of any account in a network. */
    Stream<LatticeService> services(ServiceNetwork network) {
        return stores.values().stream()
                .flatMap(store -> store.serviceAssociations.values().stream()
                        .filter(association -> association.networkArn().equals(network.arn()))
                        .map(association -> store.services.get(association.serviceId())));
    }

    /** Every account's: a VPC has one id everywhere. */
    Stream<VpcAssociation> vpcAssociations() {
        return stores.values().stream().flatMap(store -> store.vpcAssociations.values().stream());
    }
}
