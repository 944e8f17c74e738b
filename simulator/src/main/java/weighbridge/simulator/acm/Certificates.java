package weighbridge.simulator.acm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weighbridge.simulator.aws.Account;

/** The certificates of one account in one Region, and their subject alternative names. */
public final class Certificates {
    private final Account account;
    private final Map<String, List<String>> names = new LinkedHashMap<>();

    public Certificates(Account account) {
        this.account = account;
    }

    /**
     * Makes a certificate exist.
     *
     * @param domainNames such as {@code orders.shop.internal} or {@code *.shop.internal}
     * @throws IllegalArgumentException if the ARN is of another account or Region
     */
    public void add(String arn, List<String> domainNames) {
        String here = account.arn("acm", "certificate/");
        if (!arn.startsWith(here)) {
            throw new IllegalArgumentException(
                    arn + " is not the ARN of a certificate here, which begins with " + here);
        }
        names.put(arn, List.copyOf(domainNames));
    }

    /** The names that a certificate is good for; empty where there is no such certificate. */
    public Optional<List<String>> names(String arn) {
        return Optional.ofNullable(names.get(arn));
    }
}
