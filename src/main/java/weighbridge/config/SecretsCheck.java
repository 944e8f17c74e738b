package weighbridge.config;

import java.util.ArrayList;
import java.util.List;

/** A secret that an environment names exists. */
final class SecretsCheck implements Check {
    @Override
    public List<Problem> problems(At root) {
        At secrets = root.get("weighbridge:secrets");
        List<Problem> problems = new ArrayList<>();
        if (secrets.present() && !secrets.isMapping()) {
            return problems;
        }
        secrets.children().stream()
                .filter(secret -> secret.get("secure").text().isPresent())
                .forEach(secret -> problems.add(stillWrapped(secret)));
        List<String> names = secrets.children().stream().map(At::key).toList();
        for (At version : root.get("weighbridge:versions").children()) {
            for (At variable : version.get("environment").children()) {
                At name = variable.get("secret");
                name.text()
                        .filter(text -> !names.contains(text))
                        .ifPresent(text -> problems.add(unknown(name, text, names)));
            }
        }
        return problems;
    }

    /** The schema lets {@code secure} pass, since files have it; where the engine has decrypted, text must be left. */
    private static Problem stillWrapped(At secret) {
        return secret.problem(
                "must be one encrypted text, not a mapping that holds one",
                "pulumi config set --secret --path " + secret.path());
    }

    /** Where a name belongs somebody may have written the value, so what stands there is never shown. */
    private static Problem unknown(At where, String name, List<String> names) {
        String known = names.isEmpty() ? "which has none" : "which has " + String.join(", ", names);
        String add = "pulumi config set --secret --path weighbridge:secrets.NAME";
        return where.problem(
                "must name a secret of weighbridge:secrets, " + known,
                Nearest.to(name, names)
                        .map(near -> "did you mean " + near + "? Else add it: " + add)
                        .orElse("name one of those, or add it: " + add));
    }
}
