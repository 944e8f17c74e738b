package weighbridge.simulator.provider.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import weighbridge.simulator.kms.Key;
import weighbridge.simulator.kms.Kms;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;

/**
 * {@code aws_kms_key} (terraform-provider-aws, internal/service/kms/key.go): symmetric keys of one Region whose material KMS
 * made.
 */
final class KeyType implements ResourceType {
    /** KMS Developer Guide, "Rotating AWS KMS keys". */
    private static final int ROTATION_DAYS = 365;

    private static final Schema SCHEMA = Schema.of(
            Shapes.arn(),
            Property.of("bypassPolicyLockoutSafetyCheck", Kind.BOOLEAN).or(false),
            Property.of("customerMasterKeySpec", Kind.STRING, Flag.FORCE_NEW)
                    .or("SYMMETRIC_DEFAULT")
                    .where(ValueRule.oneOf("SYMMETRIC_DEFAULT")),
            Property.of("deletionWindowInDays", Kind.INTEGER).where(ValueRule.between(7, 30)),
            Property.of("description", Kind.STRING, Flag.COMPUTED).where(ValueRule.lengthBetween(0, 8192)),
            Property.of("enableKeyRotation", Kind.BOOLEAN).or(false),
            Property.of("isEnabled", Kind.BOOLEAN).or(true),
            Shapes.output("keyId"),
            Property.of("keyUsage", Kind.STRING, Flag.FORCE_NEW)
                    .or("ENCRYPT_DECRYPT")
                    .where(ValueRule.oneOf("ENCRYPT_DECRYPT")),
            Property.of("policy", Kind.STRING, Flag.COMPUTED, Flag.JSON).where(ValueRule.policy()),
            Property.of("rotationPeriodInDays", Kind.INTEGER, Flag.COMPUTED).where(ValueRule.between(90, 2560)),
            Shapes.tags(),
            Shapes.tagsAll());

    private final Aws aws;

    KeyType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws:kms/key:Key";
    }

    @Override
    public String label() {
        return "KMS Key";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String create(Props in) {
        return aws.kms().create(settings(in)).id();
    }

    private static Kms.Settings settings(Props in) {
        OptionalInt rotation = in.isTrue("enableKeyRotation")
                ? OptionalInt.of(in.integer("rotationPeriodInDays").orElse(ROTATION_DAYS))
                : OptionalInt.empty();
        String description = in.string("description").orElse("");
        return new Kms.Settings(description, in.string("policy"), in.isTrue("isEnabled"), rotation, in.map("tags"));
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        Key key = aws.kms().get(id);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("arn", key.arn());
        out.put("description", key.description());
        out.put("enableKeyRotation", key.rotationPeriod().isPresent());
        out.put("isEnabled", key.enabled());
        out.put("keyId", id);
        out.put("policy", key.policy());
        key.rotationPeriod().ifPresent(days -> out.put("rotationPeriodInDays", (long) days));
        Shapes.put(out, key.tags());
        return out;
    }

    @Override
    public void update(String id, Props state, Props in) {
        aws.kms().update(id, settings(in));
    }

    /** Schedules the deletion, and takes the key for gone. */
    @Override
    public void delete(String id, Props state) {
        aws.kms().scheduleDeletion(id);
    }
}
