package weighbridge.version;

/**
 * Where a stack's resources live. ARNs are written with it, so that a preview knows them without asking AWS.
 *
 * @param region such as {@code eu-west-1}
 * @param account 12 digits
 */
public record Home(String region, String account) {
    /** An ARN of this account and Region. */
    public String arn(String product, String resource) {
        return arnOf(account, product, resource);
    }

    /** A pattern for ARNs of this Region in any account, for what other accounts may share with this one. */
    String arnOfAnyAccount(String product, String resource) {
        return arnOf("*", product, resource);
    }

    private String arnOf(String owner, String product, String resource) {
        return "arn:" + partition() + ":" + product + ":" + region + ":" + owner + ":" + resource;
    }

    /** The account as a principal: everyone in it whom IAM there allows. */
    public String accountPrincipal() {
        return "arn:" + partition() + ":iam::" + account + ":root";
    }

    /** AWS keeps China and GovCloud apart from the rest (AWS General Reference, "Amazon Resource Names"). */
    private String partition() {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }
}
