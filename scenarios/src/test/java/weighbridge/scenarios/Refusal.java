package weighbridge.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import weighbridge.scenarios.Engine.Judged;

/**
 * What a rule refuses, and what its message says to do: what stands behind the last colon.
 *
 * @param advice with its times left out, which are others in each run
 */
record Refusal(String rule, String advice) {
    private static final String LEVEL = "mandatory ";
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

    static List<Refusal> of(Judged judged) {
        return judged.findings().stream()
                .filter(finding -> finding.startsWith(LEVEL))
                .map(finding -> finding.substring(LEVEL.length()))
                .map(Refusal::of)
                .toList();
    }

    private static Refusal of(String finding) {
        String[] parts = finding.split(": ", -1);
        assertThat(parts)
                .as("rule, action, what was found, what to do: " + finding)
                .hasSizeGreaterThan(3);
        return new Refusal(parts[0], TIME.matcher(parts[parts.length - 1]).replaceAll("…"));
    }

    static String shown(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> "`" + refusal.rule() + "`: " + refusal.advice())
                .collect(Collectors.joining("<br>", "refused<br>", ""));
    }
}
