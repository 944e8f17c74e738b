package weighbridge.simulator.lambda;

import java.util.Map;
import weighbridge.simulator.aws.Account;

/** Every function there is: those that stacks created and those published elsewhere. */
final class FunctionDirectory {
    private final Account account;
    private final Functions functions;
    private final Map<String, ?> publishedElsewhere;

    /** @param publishedElsewhere by ARN with version number */
    FunctionDirectory(Account account, Functions functions, Map<String, ?> publishedElsewhere) {
        this.account = account;
        this.functions = functions;
        this.publishedElsewhere = publishedElsewhere;
    }

    boolean has(FunctionName name) {
        if (functions.find(name.name()).isPresent()) {
            return functions
                    .get(name.name())
                    .version(name.qualifier().orElse("$LATEST"))
                    .isPresent();
        }
        String arn = name.arn(account);
        return name.qualifier().isPresent()
                ? publishedElsewhere.containsKey(arn)
                : publishedElsewhere.keySet().stream().anyMatch(other -> other.startsWith(arn + ":"));
    }

    void require(String operation, FunctionName name) {
        if (!has(name)) {
            throw Functions.notFound(operation, name.arn(account));
        }
    }
}
