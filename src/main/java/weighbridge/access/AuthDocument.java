package weighbridge.access;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import weighbridge.config.Caller;

/**
 * The auth policy of a service network or a service, on one line as VPC Lattice wants it ({@code PutAuthPolicyRequest} in the
 * service model). It lets callers invoke, and nothing else; the same callers in another order give the same text.
 *
 * @param partition of the callers that are accounts, such as {@code aws}
 * @param resource a service's ARN and {@code /*}: what is asked for is the ARN and the path (user guide, "Control access to
 *     VPC Lattice services using auth policies"); {@code *} on a network, for all services in it
 */
record AuthDocument(String partition, String resource, List<Caller> callers) {
    String json() {
        List<String> statements = new ArrayList<>();
        add(statements, "Callers", named(), arns -> "\"Principal\": { \"AWS\": " + arns + " }");
        add(statements, "Organizations", organizations(), AuthDocument::inOrganization);
        add(statements, "Anyone", anyone(), arns -> "\"Principal\": \"*\"");
        return "{ \"Version\": \"2012-10-17\", \"Statement\": [" + String.join(", ", statements) + "] }";
    }

    /** Everybody who signed is a principal of some account; the condition leaves those of the organization. */
    private static String inOrganization(String ids) {
        return "\"Principal\": \"*\", \"Condition\": { \"StringEquals\": { \"aws:PrincipalOrgID\": " + ids + " } }";
    }

    private void add(List<String> statements, String sid, Stream<String> who, Function<String, String> admits) {
        String list = who.sorted().map(name -> '"' + name + '"').collect(joining(", ", "[", "]"));
        if (!list.equals("[]")) {
            statements.add("{ \"Sid\": \"" + sid + "\", \"Effect\": \"Allow\", " + admits.apply(list)
                    + ", \"Action\": \"vpc-lattice-svcs:Invoke\", \"Resource\": \"" + resource + "\" }");
        }
    }

    private Stream<String> named() {
        return Stream.concat(
                of(Caller.Principal.class).map(Caller.Principal::arn),
                of(Caller.Account.class).map(account -> "arn:" + partition + ":iam::" + account.id() + ":root"));
    }

    private Stream<String> organizations() {
        return of(Caller.Organization.class).map(Caller.Organization::id);
    }

    private Stream<String> anyone() {
        return of(Caller.Anyone.class).map(caller -> "*");
    }

    private <T extends Caller> Stream<T> of(Class<T> kind) {
        return callers.stream().filter(kind::isInstance).map(kind::cast);
    }
}
