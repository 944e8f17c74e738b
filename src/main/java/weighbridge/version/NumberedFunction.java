package weighbridge.version;

import com.pulumi.core.Output;

/**
 * The numbered function version that a target group sends requests to.
 *
 * @param name the function's name
 * @param number the version's number: the qualifier of the invoke permission
 * @param arn with the number at its end; never an alias, which can be repointed or split unseen
 */
record NumberedFunction(Output<String> name, Output<String> number, Output<String> arn) {
    /** A version that something else has published, by its full ARN: {@code arn:…:function:orders:7}. */
    static NumberedFunction published(String arn) {
        String[] parts = arn.split(":", -1);
        int last = parts.length - 1;
        return new NumberedFunction(Output.of(parts[last - 1]), Output.of(parts[last]), Output.of(arn));
    }
}
