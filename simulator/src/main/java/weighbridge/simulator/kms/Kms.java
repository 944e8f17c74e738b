package weighbridge.simulator.kms;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import weighbridge.simulator.aws.Account;
import weighbridge.simulator.aws.AwsException;
import weighbridge.simulator.aws.Ids;
import weighbridge.simulator.aws.Service;
import weighbridge.simulator.iam.ServicePolicy;

/** Keys and aliases of one account and Region. */
public final class Kms {
    private final Map<String, Key> keys = new LinkedHashMap<>();
    private final Aliases aliases;
    private final Account account;
    private final Ids ids;

    public Kms(Account account, Ids ids) {
        this.account = account;
        this.ids = ids;
        this.aliases = new Aliases(account, this);
    }

    /** What a caller says of a key. An empty policy is the default one, which leaves all to the account's own policies. */
    public record Settings(
            String description,
            Optional<String> policy,
            boolean enabled,
            OptionalInt rotationPeriod,
            Map<String, String> tags) {}

    public Key create(Settings settings) {
        String id = uuid(ids.hex(32));
        return put("CreateKey", id, settings);
    }

    public Key update(String id, Settings settings) {
        get(id);
        return put("PutKeyPolicy", id, settings);
    }

    private Key put(String operation, String id, Settings settings) {
        String policy = settings.policy().orElseGet(this::defaultPolicy);
        requirePolicy(operation, policy);
        Key key = new Key(
                id,
                account.arn("kms", "key/" + id),
                settings.description(),
                policy,
                settings.enabled(),
                settings.rotationPeriod(),
                settings.tags(),
                false);
        keys.put(id, key);
        return key;
    }

    /** A key that is not pending deletion. */
    public Key get(String id) {
        return find(id).orElseThrow(
                        () -> missing("DescribeKey", "Key '" + account.arn("kms", "key/" + id) + "' does not exist"));
    }

    private Optional<Key> find(String id) {
        return Optional.ofNullable(keys.get(id)).filter(key -> !key.pendingDeletion());
    }

    /** Deletes after a window of 7 to 30 days, and takes the key out of use at once (ScheduleKeyDeletion). */
    public void scheduleDeletion(String id) {
        keys.put(id, get(id).deleted());
    }

    public Aliases aliases() {
        return aliases;
    }

    /**
     * Whether a service may use a key.
     *
     * @param key its id, ARN, alias or alias ARN. Of {@code alias/aws/…} AWS holds the policy, which lets nobody in but through
     *     the service of its name
     */
    public boolean allows(String key, ServicePolicy.Request request) {
        return resolve(key)
                .filter(Key::enabled)
                .filter(found -> ServicePolicy.parse(found.policy())
                        .allows(new ServicePolicy.Request(
                                request.service(), request.action(), found.arn(), request.context())))
                .isPresent();
    }

    private Optional<Key> resolve(String key) {
        String name = key.substring(key.lastIndexOf(':') + 1);
        return name.startsWith("alias/") ? aliases.find(name).flatMap(this::find) : find(bare(key));
    }

    /** Whether nothing is left but keys that wait for their deletion. */
    public boolean isEmpty() {
        return aliases.isEmpty() && keys.values().stream().allMatch(Key::pendingDeletion);
    }

    /** "Default key policy" (KMS Developer Guide). */
    private String defaultPolicy() {
        return "{\"Version\":\"2012-10-17\",\"Id\":\"key-default-1\",\"Statement\":[{\"Sid\":\"Enable IAM User"
                + " Permissions\",\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"" + root()
                + "\"},\"Action\":\"kms:*\",\"Resource\":\"*\"}]}";
    }

    /** A policy must leave somebody the right to change it ({@code BypassPolicyLockoutSafetyCheck}). */
    private void requirePolicy(String operation, String policy) {
        boolean safe;
        try {
            safe = ServicePolicy.parse(policy).leavesToAccount(root(), "kms:PutKeyPolicy");
        } catch (IllegalArgumentException e) {
            throw malformed(operation, e.getMessage());
        }
        if (!safe) {
            throw malformed(operation, "The new key policy will not allow you to update the key policy in the future.");
        }
    }

    private String root() {
        return account.globalArn("iam", "root");
    }

    /** The id of a key that is named by its id or ARN. */
    static String bare(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    private static String uuid(String hex) {
        return String.join(
                "-",
                hex.substring(0, 8),
                hex.substring(8, 12),
                hex.substring(12, 16),
                hex.substring(16, 20),
                hex.substring(20, 32));
    }

    private static AwsException malformed(String operation, String message) {
        return Service.KMS.refusal(operation, "MalformedPolicyDocumentException", 400, message);
    }

    private static AwsException missing(String operation, String message) {
        return Service.KMS.notFound(operation, message);
    }
}
