package weighbridge.policies.lattice;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/**
 * VPC Lattice takes a resource's id or its ARN wherever it asks for an identifier; the id is the ARN's last segment
 * ({@code arn:aws:vpc-lattice:eu-west-1:111122223333:targetgroup/tg-0a1b}). Source: the VPC Lattice API reference.
 */
public final class Identifiers {
    private Identifiers() {}

    /** The id, whichever of the two was given. */
    public static String id(String idOrArn) {
        return idOrArn.substring(idOrArn.lastIndexOf('/') + 1);
    }

    /** The id of a property, where it is known and not empty. */
    public static Optional<String> id(Value value) {
        return value instanceof Value.Text text && !text.value().isEmpty()
                ? Optional.of(id(text.value()))
                : Optional.empty();
    }

    /** The id of a kind within an ARN such as {@code …:service/svc-1/listener/listener-2/rule/rule-3}. */
    static Optional<String> within(Value arn, String kind) {
        return Values.asText(arn)
                .map(text -> Pattern.compile("[:/]" + kind + "/([^/]+)").matcher(text))
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }
}
