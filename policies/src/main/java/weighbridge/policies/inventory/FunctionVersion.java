package weighbridge.policies.inventory;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a target's ARN says: {@code arn:aws:lambda:eu-west-1:111122223333:function:orders:7}.
 *
 * @param name the function's name
 * @param qualifier what follows it: a number, an alias, {@code $LATEST}; empty where nothing does
 */
public record FunctionVersion(String arn, String name, Optional<String> qualifier) {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]*");

    /** Empty where the text is no function's ARN. */
    public static Optional<FunctionVersion> of(String arn) {
        String[] parts = arn.split(":", -1);
        boolean isFunction =
                (parts.length == 7 || parts.length == 8) && parts[2].equals("lambda") && parts[5].equals("function");
        return isFunction
                ? Optional.of(new FunctionVersion(
                        arn, parts[6], parts.length == 8 ? Optional.of(parts[7]) : Optional.empty()))
                : Optional.empty();
    }

    /** Whether the qualifier is a number: the only thing whose code never changes. */
    public boolean isNumbered() {
        return qualifier.isPresent() && NUMBER.matcher(qualifier.get()).matches();
    }

    /** The ARN without the qualifier. */
    public String functionArn() {
        return qualifier
                .map(text -> arn.substring(0, arn.length() - text.length() - 1))
                .orElse(arn);
    }

    /** Whether a text means this function: its name, its ARN, or part of that (Lambda API reference, {@code FunctionName}). */
    public boolean isOf(String function) {
        String text = withoutQualifier(function);
        return text.startsWith("arn:")
                ? text.equals(functionArn())
                : text.equals(name) || functionArn().endsWith(":" + text);
    }

    /** A function's name or ARN may end with a qualifier, too. */
    private String withoutQualifier(String function) {
        return qualifier
                .map(text -> ":" + text)
                .filter(function::endsWith)
                .map(ending -> function.substring(0, function.length() - ending.length()))
                .orElse(function);
    }
}
