package weighbridge.workflows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One workflow file: its text, and what the text says. */
record Workflow(String name, String text, Map<String, Object> content) {
    static Workflow of(String name, String text) {
        return new Workflow(name, text, map(Repository.parse(text)));
    }

    static Workflow named(String name) {
        return of(
                name,
                Repository.read(Repository.root().resolve(".github/workflows").resolve(name)));
    }

    static List<Workflow> all() {
        return Repository.files(".github/workflows", "*.{yml,yaml}").stream()
                .map(Path::getFileName)
                .map(Path::toString)
                .map(Workflow::named)
                .toList();
    }

    Map<String, Object> triggers() {
        return map(content.get("on"));
    }

    List<Job> jobs() {
        return map(content.get("jobs")).entrySet().stream()
                .map(job -> new Job(name, job.getKey(), map(job.getValue())))
                .toList();
    }

    Job job(String id) {
        return jobs().stream().filter(job -> job.id().equals(id)).findFirst().orElseThrow();
    }

    /** One job of a workflow. */
    record Job(String workflow, String id, Map<String, Object> content) {
        List<Step> steps() {
            return list(content.get("steps")).stream()
                    .map(step -> new Step(map(step)))
                    .toList();
        }

        Map<String, Object> at(String key) {
            return map(content.get(key));
        }

        Step step(String name) {
            return steps().stream()
                    .filter(step -> step.name().equals(Optional.of(name)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no step '" + name + "' in " + this.name()));
        }

        int indexOf(String stepName) {
            return steps().indexOf(step(stepName));
        }

        String name() {
            return workflow + ": " + id;
        }
    }

    /** One step of a job. */
    record Step(Map<String, Object> content) {
        Optional<String> name() {
            return Optional.ofNullable((String) content.get("name"));
        }

        String uses() {
            return (String) content.getOrDefault("uses", "");
        }

        String run() {
            return (String) content.getOrDefault("run", "");
        }

        Map<String, Object> with() {
            return map(content.get("with"));
        }
    }

    @SuppressWarnings("unchecked") // what the YAML parser hands out has text for keys
    static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked") // lists of the YAML parser hold anything
    static List<Object> list(Object value) {
        return value == null ? List.of() : (List<Object>) value;
    }
}
