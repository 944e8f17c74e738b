package weighbridge.simulator.aws;

import java.util.regex.Pattern;

/**
 * The one account and Region that the simulator is.
 *
 * @param id 12 digits
 * @param region such as {@code eu-west-1}
 */
public record Account(String id, String region) {
    private static final Pattern ID = Pattern.compile("\\d{12}");
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d");

    public Account {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("account: \"" + id + "\" is not 12 digits");
        }
        if (!REGION.matcher(region).matches()) {
            throw new IllegalArgumentException("region: \"" + region + "\" is not an AWS Region such as eu-west-1");
        }
    }

    /** {@code aws}, {@code aws-cn} or {@code aws-us-gov}. */
    public String partition() {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }

    /** The ARN of a resource of a service that lives in a Region. */
    public String arn(String service, String resource) {
        return "arn:" + partition() + ":" + service + ":" + region + ":" + id + ":" + resource;
    }

    /** The ARN of a resource of a service without Regions, such as IAM. */
    public String globalArn(String service, String resource) {
        return "arn:" + partition() + ":" + service + "::" + id + ":" + resource;
    }
}
