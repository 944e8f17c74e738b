package weighbridge.workflows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import weighbridge.workflows.Workflow.Job;

/** What no workflow here may do, each as a list of findings. */
final class WorkflowChecks {
    private static final Pattern USES = Pattern.compile("(?m)^\\s*(?:- )?uses:\\s*(.*)$");
    private static final Pattern PINNED = Pattern.compile("[\\w.-]+/[\\w./-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+");
    private static final Pattern SECRET = Pattern.compile("\\$\\{\\{[^}]*\\bsecrets\\b[^}]*}}|(?m)^\\s*secrets:.*$");
    private static final Pattern LONG_LIVED_KEY =
            Pattern.compile("(?i)aws[-_](access[-_]key[-_]id|secret[-_]access[-_]key)");

    /** Text that a pull request's author chooses; in a script it would be run. */
    private static final Pattern FOREIGN_TEXT = Pattern.compile("\\$\\{\\{[^}]*}}");

    private WorkflowChecks() {}

    static List<String> all(Workflow workflow) {
        return Stream.of(
                        unpinned(workflow),
                        secrets(workflow),
                        forbiddenTriggers(workflow),
                        permissions(workflow),
                        expressionsInScripts(workflow),
                        keptCredentials(workflow))
                .flatMap(List::stream)
                .map(finding -> workflow.name() + ": " + finding)
                .toList();
    }

    /** Every action is pinned by a whole commit id, with its version for the reader. A tag can be moved. */
    private static List<String> unpinned(Workflow workflow) {
        return USES.matcher(workflow.text())
                .results()
                .map(match -> match.group(1))
                .filter(uses -> !uses.startsWith("./.github/workflows/"))
                .filter(uses -> !PINNED.matcher(uses).matches())
                .map(uses -> "not pinned by commit and version: " + uses)
                .toList();
    }

    private static List<String> secrets(Workflow workflow) {
        return Stream.of(SECRET, LONG_LIVED_KEY)
                .flatMap(pattern -> pattern.matcher(workflow.text()).results())
                .map(match -> "long-lived secret: " + match.group().strip())
                .toList();
    }

    /** These run with the repository's own rights on what a stranger may have written. */
    private static List<String> forbiddenTriggers(Workflow workflow) {
        return Stream.of("pull_request_target", "workflow_run", "issue_comment")
                .filter(workflow.triggers()::containsKey)
                .map(trigger -> "trigger " + trigger)
                .toList();
    }

    /** Nothing by default; each job says what it needs, and nothing but an OIDC token is ever {@code write}. */
    private static List<String> permissions(Workflow workflow) {
        var findings = new ArrayList<String>();
        if (!Map.of().equals(workflow.content().get("permissions"))) {
            findings.add("permissions at the top are not {}");
        }
        for (Job job : workflow.jobs()) {
            if (!job.content().containsKey("permissions")) {
                findings.add("job " + job.id() + " has no permissions");
            }
            job.at("permissions").forEach((scope, access) -> {
                if (!access.equals("read") && !(scope.equals("id-token") && access.equals("write"))) {
                    findings.add("job " + job.id() + " may " + access + " " + scope);
                }
            });
        }
        return findings;
    }

    /** Expressions reach scripts through the environment only, where the shell takes them for data. */
    private static List<String> expressionsInScripts(Workflow workflow) {
        return workflow.jobs().stream()
                .flatMap(job -> job.steps().stream())
                .flatMap(step -> FOREIGN_TEXT.matcher(step.run()).results())
                .map(match -> "expression in a script: " + match.group())
                .toList();
    }

    /** A checkout leaves no token in the clone, where later steps could read it. */
    private static List<String> keptCredentials(Workflow workflow) {
        return workflow.jobs().stream()
                .flatMap(job -> job.steps().stream()
                        .filter(step -> step.uses().startsWith("actions/checkout@")
                                && !Boolean.FALSE.equals(step.with().get("persist-credentials")))
                        .map(step -> "job " + job.id() + " keeps the token in its checkout"))
                .toList();
    }
}
