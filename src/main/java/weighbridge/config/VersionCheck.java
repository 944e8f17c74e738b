package weighbridge.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A version is either published elsewhere, under a number of its own, or built here, with all that takes. */
final class VersionCheck implements Check {
    private static final List<String> OF_BUILT = List.of(
            "code", "handler", "runtime", "architecture", "memory", "timeout", "logRetention", "vpc", "environment");

    @Override
    public List<Problem> problems(At root) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        for (At version : root.get("weighbridge:versions").children()) {
            if (version.isMapping()) {
                problems.addAll(kind(version));
                problems.addAll(function(version, root, seen));
            }
        }
        return problems;
    }

    private static List<Problem> kind(At version) {
        List<String> ofBuilt =
                OF_BUILT.stream().filter(key -> version.get(key).present()).toList();
        boolean published = version.get("function").present();
        if (published && !ofBuilt.isEmpty()) {
            return List.of(new Problem(
                    version.path(),
                    "function and " + String.join(", ", ofBuilt),
                    "must be either published elsewhere (function) or built here (code, handler, runtime)",
                    "remove function, or remove the others"));
        }
        if (!published && ofBuilt.isEmpty()) {
            return Choice.exactlyOne(version, List.of("function", "code"), "add function: \"orders:7\"");
        }
        return published ? List.of() : built(version);
    }

    private static List<Problem> built(At version) {
        List<Problem> problems = new ArrayList<>();
        for (String key : List.of("code", "handler", "runtime")) {
            if (!version.get(key).present()) {
                problems.add(version.get(key)
                        .problem(
                                "is required for a version that is built here",
                                "add " + ConfigSchema.get().example("/$defs/version/properties/" + key)));
            }
        }
        At code = version.get("code");
        if (code.isMapping()) {
            problems.addAll(code(code));
        }
        return problems;
    }

    private static List<Problem> code(At code) {
        List<Problem> problems = new ArrayList<>(Choice.exactlyOne(
                code,
                List.of("file", "directory", "bucket"),
                "write file: for a zip or jar, directory: for a folder, or bucket: and key:"));
        boolean inS3 = code.get("bucket").present();
        for (String key : List.of("key", "version")) {
            if (!inS3 && code.get(key).present()) {
                problems.add(code.get(key).problem("belongs to an object in S3", "remove it, or add bucket:"));
            }
        }
        if (inS3 && !code.get("key").present()) {
            problems.add(code.get("key")
                    .problem(
                            "is required beside bucket",
                            "add " + ConfigSchema.get().example("/$defs/code/properties/key")));
        }
        return problems;
    }

    private static List<Problem> function(At version, At root, Map<String, String> seen) {
        At function = version.get("function");
        Optional<String> region = root.get("aws:region").text();
        Optional<String> account = root.get("aws:allowedAccountIds").children().stream()
                .findFirst()
                .flatMap(At::text);
        if (function.text().isEmpty() || region.isEmpty() || account.isEmpty()) {
            return List.of();
        }
        FunctionReference reference = FunctionReference.parse(function.text().get(), region.get(), account.get());
        if (reference instanceof FunctionReference.Refused refused) {
            return List.of(function.problem(refused.rule(), refused.fix()));
        }
        String other = seen.putIfAbsent(((FunctionReference.Numbered) reference).arn(), version.key());
        return other == null
                ? List.of()
                : List.of(function.problem(
                        "must differ from that of " + other + ": moving traffic between the two would change nothing",
                        "write the number of the version that " + version.key() + " stands for"));
    }
}
