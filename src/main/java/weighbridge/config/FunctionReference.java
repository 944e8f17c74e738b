package weighbridge.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the {@code function} of a version refers to. */
sealed interface FunctionReference {
    /** A function version that can never change: the only thing that may receive traffic. */
    record Numbered(String arn) implements FunctionReference {}

    /** Anything else, why it is refused, and what to write instead. */
    record Refused(String rule, String fix) implements FunctionReference {}

    /** A name or an ARN, with or without a qualifier. Lambda takes names of 1 to 64 letters, digits, - and _. */
    Pattern FORM = Pattern.compile("(?<prefix>arn:[^:]*:lambda:(?<region>[^:]*):(?<account>[^:]*):function:)?"
            + "(?<name>[a-zA-Z0-9_-]{1,64})(:(?<qualifier>[^:]*))?");

    /** Reads a reference as seen from one account and Region; VPC Lattice takes no function from elsewhere. */
    static FunctionReference parse(String text, String region, String account) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return new Refused(
                    "must be a numbered function version: name:number, or its ARN", "write function: \"orders:7\"");
        }
        if (form.group("prefix") != null && !text.startsWith(prefix(region, account))) {
            return new Refused(
                    "must be in this stack's account and Region, as VPC Lattice demands",
                    "write an ARN that begins with " + prefix(region, account));
        }
        return qualified(form, prefix(region, account));
    }

    private static FunctionReference qualified(Matcher form, String prefix) {
        String name = form.group("name");
        String qualifier = form.group("qualifier") == null ? "" : form.group("qualifier");
        if (qualifier.matches("[1-9][0-9]*")) {
            return new Numbered(prefix + name + ":" + qualifier);
        }
        return new Refused(
                "must be a numbered version: " + weakness(qualifier),
                "publish a version and write its number, such as " + name + ":7");
    }

    private static String weakness(String qualifier) {
        return switch (qualifier) {
            case "" -> "without a number the code can change under traffic";
            case "$LATEST" -> "$LATEST changes under traffic";
            default -> "the alias " + qualifier + " can be repointed or split unseen";
        };
    }

    private static String prefix(String region, String account) {
        return "arn:" + partition(region) + ":lambda:" + region + ":" + account + ":function:";
    }

    /** The partition of a Region, as the endpoints file of the AWS SDKs groups them. */
    private static String partition(String region) {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        if (region.startsWith("eusc-")) {
            return "aws-eusc";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }
}
