package weighbridge.simulator.kms;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import weighbridge.simulator.aws.Account;
import weighbridge.simulator.aws.Service;

/** Other names of keys. */
public final class Aliases {
    private static final Pattern NAME = Pattern.compile("alias/[a-zA-Z0-9/_-]{1,250}");

    private final Map<String, String> held = new LinkedHashMap<>();
    private final Account account;
    private final Kms keys;

    Aliases(Account account, Kms keys) {
        this.account = account;
        this.keys = keys;
    }

    public void create(String name, String keyId) {
        requireName(name);
        if (held.containsKey(name)) {
            throw Service.KMS.conflict("CreateAlias", "An alias with the name " + arn(name) + " already exists");
        }
        put(name, keyId);
    }

    public void update(String name, String keyId) {
        target(name);
        put(name, keyId);
    }

    private void put(String name, String keyId) {
        held.put(name, keys.get(Kms.bare(keyId)).id());
    }

    /** The id of the key. */
    public String target(String name) {
        return find(name)
                .orElseThrow(() -> Service.KMS.notFound("ListAliases", "Alias " + arn(name) + " is not found."));
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(held.get(name));
    }

    public void delete(String name) {
        target(name);
        held.remove(name);
    }

    public String arn(String name) {
        return account.arn("kms", name);
    }

    boolean isEmpty() {
        return held.isEmpty();
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw Service.KMS.refusal(
                    "CreateAlias", "InvalidAliasNameException", 400, "'" + name + "' does not match " + NAME);
        }
        if (name.startsWith("alias/aws/")) {
            throw Service.KMS.refusal(
                    "CreateAlias", "NotAuthorizedException", 400, "Aliases that begin with alias/aws/ belong to AWS");
        }
    }
}
