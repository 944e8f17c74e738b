package weighbridge.simulator.lambda;

import java.util.LinkedHashMap;
import java.util.Map;
import weighbridge.simulator.aws.Service;

/** Provisioned concurrency: remembered, without effect on how requests run. */
public final class Concurrency {
    private final Map<FunctionName, Integer> held = new LinkedHashMap<>();
    private final FunctionDirectory directory;

    Concurrency(FunctionDirectory directory) {
        this.directory = directory;
    }

    /** PutProvisionedConcurrencyConfig. */
    public void put(String function, String qualifier, int executions) {
        String operation = "PutProvisionedConcurrencyConfig";
        FunctionName name = name(operation, function, qualifier);
        if (qualifier.equals("$LATEST")) {
            throw Service.LAMBDA.invalid(
                    operation, "Provisioned Concurrency Configs cannot be applied to unpublished function versions.");
        }
        directory.require(operation, name);
        if (executions < 1) {
            throw Service.LAMBDA.invalid(operation, "Provisioned concurrency must be at least 1, not " + executions);
        }
        held.put(name, executions);
    }

    /** Executions kept warm. */
    public int get(String function, String qualifier) {
        String operation = "GetProvisionedConcurrencyConfig";
        Integer executions = held.get(name(operation, function, qualifier));
        if (executions == null) {
            throw missing(operation);
        }
        return executions;
    }

    public void delete(String function, String qualifier) {
        String operation = "DeleteProvisionedConcurrencyConfig";
        if (held.remove(name(operation, function, qualifier)) == null) {
            throw missing(operation);
        }
    }

    void removeAll(String functionName) {
        held.keySet().removeIf(name -> name.name().equals(functionName));
    }

    boolean isEmpty() {
        return held.isEmpty();
    }

    private static FunctionName name(String operation, String function, String qualifier) {
        return FunctionName.of(operation, function).with(operation, java.util.Optional.of(qualifier));
    }

    private static RuntimeException missing(String operation) {
        return Service.LAMBDA.refusal(
                operation,
                "ProvisionedConcurrencyConfigNotFoundException",
                404,
                "No Provisioned Concurrency Config found for this function");
    }
}
