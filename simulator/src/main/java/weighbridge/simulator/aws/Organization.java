package weighbridge.simulator.aws;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An organization of AWS Organizations.
 *
 * @param id such as {@code o-a1b2c3d4e5}
 * @param managementAccount a member too, in the root
 * @param sharing whether AWS RAM may share within it without invitations ({@code EnableSharingWithAwsOrganization})
 * @param members the organizational units ({@code ou-…}) that hold each account, at any depth; none for one in the root
 */
public record Organization(String id, String managementAccount, boolean sharing, Map<String, List<String>> members) {
    public Organization {
        members = members.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, member -> List.copyOf(member.getValue())));
    }

    public boolean has(String account) {
        return managementAccount.equals(account) || members.containsKey(account);
    }

    /** Whether a principal is this organization or one of its units. */
    public boolean knows(String principalArn) {
        return principalArn.equals(arn())
                || members.values().stream().flatMap(List::stream).anyMatch(unit -> principalArn.equals(arn(unit)));
    }

    /** Whether a principal is this organization, or a unit of it, with that account in it. */
    public boolean covers(String principalArn, String account) {
        return has(account)
                && (principalArn.equals(arn())
                        || members.getOrDefault(account, List.of()).stream()
                                .anyMatch(unit -> principalArn.equals(arn(unit))));
    }

    /** The organization's ARN. */
    public String arn() {
        return "arn:aws:organizations::" + managementAccount + ":organization/" + id;
    }

    /** The ARN of one of its organizational units. */
    public String arn(String unit) {
        return "arn:aws:organizations::" + managementAccount + ":ou/" + id + "/" + unit;
    }
}
