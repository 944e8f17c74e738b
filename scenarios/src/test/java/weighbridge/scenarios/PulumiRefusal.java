package weighbridge.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Pulumi itself refuses, which is not the pack's matter, and what it says to do. */
enum PulumiRefusal {
    PROTECTED("protect.*?To unprotect the resource, (?:either )?(.*?and run `pulumi up`)"),
    LOCKED("the stack is currently locked.*?(delete the lock file with `pulumi cancel`)");

    private final Pattern pattern;

    PulumiRefusal(String pattern) {
        this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
    }

    /** Fails where it is not what was refused. */
    String adviceIn(String output) {
        Matcher found = pattern.matcher(output);
        assertThat(found.find()).as(output).isTrue();
        return "refused by Pulumi<br>" + found.group(1);
    }
}
