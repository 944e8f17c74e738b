package weighbridge.simulator.lattice;

import java.util.regex.Pattern;
import weighbridge.simulator.aws.Service;

/**
 * The constraints on names in the AWS service model: {@code ServiceName}, {@code ListenerName} and so on, with
 * {@code ^(?!svc-)(?![-])(?!.*[-]$)(?!.*[-]{2})[a-z0-9-]+$}.
 */
enum Names {
    SERVICE_NETWORK(3, 63, ""),
    SERVICE(3, 40, "svc-"),
    LISTENER(3, 63, "listener-"),
    RULE(3, 63, "rule-"),
    TARGET_GROUP(3, 128, "tg-");

    private final int min;
    private final int max;
    private final String reserved;
    private final Pattern pattern;

    Names(int min, int max, String reserved) {
        this.min = min;
        this.max = max;
        this.reserved = reserved;
        this.pattern = Pattern.compile(expression(reserved));
    }

    private static String expression(String reserved) {
        return "^" + (reserved.isEmpty() ? "" : "(?!" + reserved + ")") + "(?![-])(?!.*[-]$)(?!.*[-]{2})[a-z0-9-]+$";
    }

    void require(String operation, String name) {
        if (name.length() < min) {
            throw failed(operation, name, "Member must have length greater than or equal to " + min);
        }
        if (name.length() > max) {
            throw failed(operation, name, "Member must have length less than or equal to " + max);
        }
        if (!pattern.matcher(name).matches()) {
            throw failed(operation, name, "Member must satisfy regular expression pattern: " + expression(reserved));
        }
    }

    private static RuntimeException failed(String operation, String name, String constraint) {
        return Constraints.failed(Service.LATTICE, operation, name, "name", constraint);
    }
}
