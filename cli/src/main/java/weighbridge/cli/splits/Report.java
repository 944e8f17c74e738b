package weighbridge.cli.splits;

import java.util.List;
import weighbridge.cli.engine.PolicyFinding;

/**
 * What a preview comes to, a line an action.
 *
 * @param findings what the policies said
 * @param unenforced what is to be known of rules that did not bind, a line each
 * @param passed whether the engine ended without an error
 */
public record Report(
        List<ActionChange> changes, List<PolicyFinding> findings, List<String> unenforced, boolean passed) {
    /** One line an action, in the order of the actions' names. */
    public List<ActionLine> lines() {
        int width = changes.stream()
                .mapToInt(change -> change.action().length())
                .max()
                .orElse(0);
        return changes.stream()
                .map(change -> new ActionLine(change, outcome(change), width))
                .toList();
    }

    /** The same for a page that people read on the web, with what was refused under it. */
    public String markdown(String stack) {
        StringBuilder page = new StringBuilder("### `" + stack + "`\n\n```\n");
        lines().forEach(line -> page.append(line).append('\n'));
        page.append("```\n");
        findings.forEach(finding -> page.append("- ")
                .append(finding.mandatory() ? "**refused**" : "warning")
                .append(" (`")
                .append(finding.policy())
                .append("`): ")
                .append(finding.message().strip().replace("\n", " "))
                .append('\n'));
        unenforced.forEach(note -> page.append("- ").append(note).append('\n'));
        return page.append(passed ? "" : "\n**The preview failed.**\n")
                .append('\n')
                .toString();
    }

    private Outcome outcome(ActionChange change) {
        if (named(change, true)) {
            return Outcome.REFUSED;
        }
        if (change instanceof ActionChange.Unchanged) {
            return Outcome.UNCHANGED;
        }
        if (!passed) {
            return Outcome.NOT_JUDGED;
        }
        return named(change, false) ? Outcome.WARNED : Outcome.ALLOWED;
    }

    /** The pack's messages begin with the action that they judge. */
    private boolean named(ActionChange change, boolean mandatory) {
        String start = change.action() + ":";
        return findings.stream()
                .anyMatch(finding -> finding.mandatory() == mandatory
                        && finding.message().strip().startsWith(start));
    }
}
