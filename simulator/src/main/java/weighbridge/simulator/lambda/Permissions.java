package weighbridge.simulator.lambda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import weighbridge.simulator.aws.Service;

/** The resource policies of functions: one policy for each function and qualifier. */
public final class Permissions {
    private static final Pattern STATEMENT_ID = Pattern.compile("[a-zA-Z0-9-_]{1,100}");

    private final List<PolicyStatement> held = new ArrayList<>();
    private final FunctionDirectory directory;

    Permissions(FunctionDirectory directory) {
        this.directory = directory;
    }

    /** AddPermission. */
    public PolicyStatement add(String function, PolicyStatement requested) {
        String operation = "AddPermission";
        FunctionName name = FunctionName.of(operation, function).with(operation, requested.qualifier());
        if (!STATEMENT_ID.matcher(requested.statementId()).matches()) {
            throw Service.LAMBDA.invalid(
                    operation, "Statement id '" + requested.statementId() + "' does not match " + STATEMENT_ID);
        }
        directory.require(operation, name);
        if (find(name, requested.statementId()).isPresent()) {
            throw Service.LAMBDA.conflict(
                    operation,
                    "The statement id (" + requested.statementId()
                            + ") provided already exists. Please provide a new statement id, or remove the existing statement.");
        }
        PolicyStatement statement = new PolicyStatement(
                name.name(),
                name.qualifier(),
                requested.statementId(),
                requested.action(),
                requested.principal(),
                requested.sourceArn(),
                requested.sourceAccount());
        held.add(statement);
        return statement;
    }

    /** The statement of an id in the policy of a function and qualifier (GetPolicy). */
    public PolicyStatement get(String function, Optional<String> qualifier, String statementId) {
        String operation = "GetPolicy";
        FunctionName name = FunctionName.of(operation, function).with(operation, qualifier);
        return find(name, statementId).orElseThrow(() -> missing(operation, statementId));
    }

    /** RemovePermission. */
    public void remove(String function, Optional<String> qualifier, String statementId) {
        String operation = "RemovePermission";
        FunctionName name = FunctionName.of(operation, function).with(operation, qualifier);
        held.remove(find(name, statementId).orElseThrow(() -> missing(operation, statementId)));
    }

    /** With a function its policies go. */
    void removeAll(String functionName) {
        held.removeIf(statement -> statement.functionName().equals(functionName));
    }

    void removeAll(String functionName, String qualifier) {
        held.removeIf(statement -> statement.functionName().equals(functionName)
                && statement.qualifier().equals(Optional.of(qualifier)));
    }

    public List<PolicyStatement> all() {
        return List.copyOf(held);
    }

    boolean letLatticeInvoke(FunctionName name, String targetGroupArn, String account) {
        return held.stream()
                .filter(statement -> belongs(statement, name))
                .anyMatch(statement -> statement.letsLatticeInvoke(targetGroupArn, account));
    }

    private Optional<PolicyStatement> find(FunctionName name, String statementId) {
        return held.stream()
                .filter(statement ->
                        belongs(statement, name) && statement.statementId().equals(statementId))
                .findFirst();
    }

    private static boolean belongs(PolicyStatement statement, FunctionName name) {
        return statement.functionName().equals(name.name())
                && statement.qualifier().equals(name.qualifier());
    }

    private static RuntimeException missing(String operation, String statementId) {
        return Service.LAMBDA.notFound(operation, "Statement " + statementId + " is not found in resource policy.");
    }
}
