package weighbridge.simulator.lambda;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import weighbridge.simulator.aws.Service;

/**
 * How many invocations may run at once: the account's limit, what is reserved for functions, and what versions hold ready.
 * Read by requests while a stack changes it.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html">Understanding Lambda function
 *     scaling</a>
 */
public final class Concurrency {
    /** Lambda's default quota for concurrent executions in a Region ("Lambda quotas"). */
    private static final int DEFAULT_LIMIT = 1_000;

    /** What must stay for functions without a reservation ("Configuring reserved concurrency"). */
    private static final int LEAST_UNRESERVED = 100;

    private final Map<FunctionName, Integer> provisioned = new ConcurrentHashMap<>();
    private final Map<String, Integer> reserved = new ConcurrentHashMap<>();
    private final FunctionDirectory directory;
    private final Warmer warmer;
    private volatile int limit = DEFAULT_LIMIT;

    Concurrency(FunctionDirectory directory, Warmer warmer) {
        this.directory = directory;
        this.warmer = warmer;
    }

    /** Makes a version hold so many execution environments ready. */
    @FunctionalInterface
    interface Warmer {
        void provision(FunctionName version, int executions);
    }

    /** PutProvisionedConcurrencyConfig, and the wait until all are allocated. */
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
        requireRoom(operation, name, executions);
        warm(operation, name, executions);
        provisioned.put(name, executions);
    }

    /** Code that does not start is found here, before any request meets it. */
    private void warm(String operation, FunctionName name, int executions) {
        try {
            warmer.provision(name, executions);
        } catch (RuntimeException | LinkageError e) {
            RuntimeException refusal = Service.LAMBDA.refusal(
                    operation,
                    "ProvisionedConcurrencyConfigFailed",
                    400,
                    "unexpected state 'FAILED', wanted target 'READY'. last error: FUNCTION_ERROR_INIT_FAILURE: "
                            + e.getMessage());
            refusal.initCause(e);
            throw refusal;
        }
    }

    /** Executions kept warm. */
    public int get(String function, String qualifier) {
        String operation = "GetProvisionedConcurrencyConfig";
        int executions = allocated(name(operation, function, qualifier));
        if (executions == 0) {
            throw missing(operation);
        }
        return executions;
    }

    public void delete(String function, String qualifier) {
        String operation = "DeleteProvisionedConcurrencyConfig";
        FunctionName name = name(operation, function, qualifier);
        if (provisioned.remove(name) == null) {
            throw missing(operation);
        }
        warmer.provision(name, 0);
    }

    /**
     * PutFunctionConcurrency and DeleteFunctionConcurrency.
     *
     * @param executions empty for no reservation
     */
    public void reserve(String function, Optional<Integer> executions) {
        String operation = "PutFunctionConcurrency";
        directory.require(operation, FunctionName.of(operation, function));
        int others = reserved() - reserved.getOrDefault(function, 0);
        if (executions.orElse(0) > limit - LEAST_UNRESERVED - others) {
            throw tooMany(operation, "ReservedConcurrentExecutions");
        }
        executions.ifPresentOrElse(count -> reserved.put(function, count), () -> reserved.remove(function));
    }

    /** The account's limit in the Region. */
    public void limit(int executions) {
        limit = executions;
    }

    /** What is reserved for a function. */
    public Optional<Integer> reservedFor(String function) {
        return Optional.ofNullable(reserved.get(function));
    }

    int allocated(FunctionName version) {
        return provisioned.getOrDefault(version, 0);
    }

    /** What a function's versions may run at once on demand: alone where it has a reservation, else with all others. */
    int onDemandRoom(String function) {
        return reservedFor(function)
                .map(own -> own - allocatedOf(function))
                .orElseGet(() -> limit - reserved() - allocatedWithoutReservation());
    }

    void removeAll(String functionName) {
        provisioned.keySet().removeIf(name -> name.name().equals(functionName));
        reserved.remove(functionName);
    }

    void removeAll(String functionName, String qualifier) {
        provisioned.remove(new FunctionName(functionName, Optional.of(qualifier)));
    }

    boolean isEmpty() {
        return provisioned.isEmpty();
    }

    private void requireRoom(String operation, FunctionName name, int executions) {
        int more = executions - allocated(name);
        if (reservedFor(name.name()).isEmpty()) {
            if (onDemandRoom(name.name()) - more < LEAST_UNRESERVED) {
                throw tooMany(operation, "ConcurrentExecutions");
            }
        } else if (onDemandRoom(name.name()) < more) {
            throw Service.LAMBDA.invalid(
                    operation,
                    "Requested Provisioned Concurrency should not be greater than the reservedConcurrentExecution for function");
        }
    }

    private int reserved() {
        return reserved.values().stream().mapToInt(Integer::intValue).sum();
    }

    private int allocatedOf(String function) {
        return provisioned.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(function))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private int allocatedWithoutReservation() {
        return provisioned.entrySet().stream()
                .filter(entry -> !reserved.containsKey(entry.getKey().name()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static FunctionName name(String operation, String function, String qualifier) {
        return FunctionName.of(operation, function).with(operation, Optional.of(qualifier));
    }

    private static RuntimeException tooMany(String operation, String what) {
        return Service.LAMBDA.invalid(
                operation,
                "Specified " + what
                        + " for function decreases account's UnreservedConcurrentExecution below its minimum"
                        + " value of [" + LEAST_UNRESERVED + "].");
    }

    private static RuntimeException missing(String operation) {
        return Service.LAMBDA.refusal(
                operation,
                "ProvisionedConcurrencyConfigNotFoundException",
                404,
                "No Provisioned Concurrency Config found for this function");
    }
}
