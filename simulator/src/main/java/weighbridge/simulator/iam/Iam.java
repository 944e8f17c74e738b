package weighbridge.simulator.iam;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import weighbridge.simulator.aws.Account;
import weighbridge.simulator.aws.Ids;
import weighbridge.simulator.aws.Service;

/** Roles, their inline policies and the managed policies attached to them. */
public final class Iam {
    private static final Pattern ROLE_NAME = Pattern.compile("[\\w+=,.@-]{1,64}");
    private static final Pattern POLICY_NAME = Pattern.compile("[\\w+=,.@-]{1,128}");

    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Account account;
    private final Ids ids;
    private final Clock clock;

    public Iam(Account account, Ids ids, Clock clock) {
        this.account = account;
        this.ids = ids;
        this.clock = clock;
    }

    public Role createRole(
            String name,
            String path,
            String assumeRolePolicy,
            String description,
            int maxSessionDuration,
            Map<String, String> tags) {
        String operation = "CreateRole";
        requireName(operation, "roleName", name, ROLE_NAME);
        requireJson(operation, assumeRolePolicy);
        if (roles.containsKey(name)) {
            throw Service.IAM.conflict(operation, "Role with name " + name + " already exists.");
        }
        return put(new Role(
                name,
                account.globalArn("iam", "role" + path + name),
                "AROA" + ids.capitals(17),
                path,
                assumeRolePolicy,
                description,
                maxSessionDuration,
                clock.instant(),
                new HashMap<>(),
                new HashSet<>(),
                tags));
    }

    public Role updateRole(
            String name, String assumeRolePolicy, String description, int maxSession, Map<String, String> tags) {
        requireJson("UpdateAssumeRolePolicy", assumeRolePolicy);
        Role old = role("UpdateRole", name);
        return put(new Role(
                name,
                old.arn(),
                old.uniqueId(),
                old.path(),
                assumeRolePolicy,
                description,
                maxSession,
                old.created(),
                old.policies(),
                old.attached(),
                tags));
    }

    public Role role(String operation, String name) {
        Role role = roles.get(name);
        if (role == null) {
            throw Service.IAM.notFound(operation, "The role with name " + name + " cannot be found.");
        }
        return role;
    }

    /** Whether Lambda could assume it. A role of a service path or another account is never there. */
    public boolean hasRole(String arn) {
        return roles.values().stream().anyMatch(role -> role.arn().equals(arn));
    }

    /**
     * Whether a role's policies let somebody in its name make a call: its inline policies, and those managed policies that
     * {@link ManagedPolicies} knows. False for a role that is not here.
     */
    public boolean allows(String roleArn, String action, String resource) {
        List<PolicyDocument> policies = roles.values().stream()
                .filter(role -> role.arn().equals(roleArn))
                .flatMap(role -> Stream.concat(
                        role.policies().values().stream(),
                        role.attached().stream().flatMap(ManagedPolicies::document)))
                .map(PolicyDocument::of)
                .toList();
        return policies.stream().anyMatch(policy -> policy.says("Allow", action, resource))
                && policies.stream().noneMatch(policy -> policy.says("Deny", action, resource));
    }

    public void deleteRole(String name) {
        String operation = "DeleteRole";
        Role role = role(operation, name);
        if (!role.attached().isEmpty()) {
            throw Service.IAM.refusal(
                    operation, "DeleteConflict", 409, "Cannot delete entity, must detach all policies first.");
        }
        if (!role.policies().isEmpty()) {
            throw Service.IAM.refusal(
                    operation, "DeleteConflict", 409, "Cannot delete entity, must delete policies first.");
        }
        roles.remove(name);
    }

    public void putPolicy(String roleName, String policyName, String document) {
        String operation = "PutRolePolicy";
        requireName(operation, "policyName", policyName, POLICY_NAME);
        requireJson(operation, document);
        role(operation, roleName).policies().put(policyName, document);
    }

    public String policy(String roleName, String policyName) {
        String operation = "GetRolePolicy";
        String document = role(operation, roleName).policies().get(policyName);
        if (document == null) {
            throw Service.IAM.notFound(operation, "The role policy with name " + policyName + " cannot be found.");
        }
        return document;
    }

    public void deletePolicy(String roleName, String policyName) {
        policy(roleName, policyName);
        role("DeleteRolePolicy", roleName).policies().remove(policyName);
    }

    public void attach(String roleName, String policyArn) {
        String operation = "AttachRolePolicy";
        if (!policyArn.matches("arn:[a-z-]+:iam::(aws|\\d{12}):policy/.+")) {
            throw Service.IAM.invalid(operation, "ARN " + policyArn + " is not valid.");
        }
        role(operation, roleName).attached().add(policyArn);
    }

    public boolean isAttached(String roleName, String policyArn) {
        return role("ListAttachedRolePolicies", roleName).attached().contains(policyArn);
    }

    public void detach(String roleName, String policyArn) {
        String operation = "DetachRolePolicy";
        if (!role(operation, roleName).attached().remove(policyArn)) {
            throw Service.IAM.notFound(operation, "Policy " + policyArn + " was not found.");
        }
    }

    public boolean isEmpty() {
        return roles.isEmpty();
    }

    private static void requireName(String operation, String member, String name, Pattern pattern) {
        if (!pattern.matcher(name).matches()) {
            throw Service.IAM.invalid(
                    operation,
                    "The specified value for " + member + " is invalid: '" + name + "' does not match " + pattern);
        }
    }

    private static void requireJson(String operation, String document) {
        try {
            if (JsonParser.parseString(document).isJsonObject()) {
                return;
            }
        } catch (JsonParseException notJson) {
            throw malformed(operation, notJson);
        }
        throw malformed(operation, null);
    }

    private static RuntimeException malformed(String operation, Exception cause) {
        RuntimeException refusal =
                Service.IAM.refusal(operation, "MalformedPolicyDocument", 400, "This policy contains invalid Json");
        refusal.initCause(cause);
        return refusal;
    }

    private Role put(Role role) {
        roles.put(role.name(), role);
        return role;
    }
}
