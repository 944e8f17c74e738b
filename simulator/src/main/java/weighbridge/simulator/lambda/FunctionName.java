package weighbridge.simulator.lambda;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import weighbridge.simulator.aws.Account;
import weighbridge.simulator.aws.Service;

/**
 * A function as callers name it: a name, a partial ARN or an ARN, with or without a qualifier (Lambda's
 * {@code FunctionName}).
 */
public record FunctionName(String name, Optional<String> qualifier) {
    private static final Pattern FORM = Pattern.compile("(arn:[a-z-]+:lambda:)?([a-z]{2}(?:-[a-z]+)+-\\d:)?(\\d{12}:)?"
            + "(function:)?(?<name>[a-zA-Z0-9-_]+)(:(?<qualifier>\\$LATEST|[a-zA-Z0-9-_]+))?");

    static FunctionName of(String operation, String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw Service.LAMBDA.invalid(operation, "'" + text + "' is not the name or ARN of a function");
        }
        return new FunctionName(matcher.group("name"), Optional.ofNullable(matcher.group("qualifier")));
    }

    /** With the qualifier that a call gives besides the name. */
    FunctionName with(String operation, Optional<String> given) {
        if (given.isPresent() && qualifier.isPresent() && !given.equals(qualifier)) {
            throw Service.LAMBDA.invalid(
                    operation, "The derived qualifier from the function name does not match the specified qualifier.");
        }
        return new FunctionName(name, given.or(() -> qualifier));
    }

    String arn(Account account) {
        return account.arn(
                "lambda", "function:" + name + qualifier.map(text -> ":" + text).orElse(""));
    }
}
