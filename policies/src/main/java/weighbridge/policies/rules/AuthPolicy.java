package weighbridge.policies.rules;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import weighbridge.policies.baseline.ExportJson;
import weighbridge.policies.lattice.OpenPolicy;
import weighbridge.policies.value.Value;

/** Whom an auth policy lets in. The {@code aws} provider has the document as a text, {@code aws-native} as an object or a text. */
record AuthPolicy(Value written) {
    /** What is wrong with it, as a message goes on after its name. */
    Optional<String> problem() {
        Optional<Value> document = document();
        if (document.isEmpty()) {
            return Optional.of("is no JSON object, so nobody can tell whom it lets in: write a policy document");
        }
        return document.flatMap(OpenPolicy::statement)
                .map(statement -> "lets everyone in (" + statement
                        + "); a policy names who may call: write their ARNs, or a condition on who they are");
    }

    /** What must be known before anybody can tell, as a property path; nothing where it lets everyone in for certain. */
    Optional<String> firstUnknown() {
        if (written.isUnknown()) {
            return Optional.of("policy");
        }
        return document()
                .filter(policy -> OpenPolicy.statement(policy).isEmpty())
                .flatMap(OpenPolicy::firstUnknown)
                .map(path -> "policy." + path);
    }

    private Optional<Value> document() {
        return Optional.of(written instanceof Value.Text text ? parsed(text.value()) : written)
                .filter(Value.Fields.class::isInstance);
    }

    private Value parsed(String text) {
        try {
            return ExportJson.read(new StringReader(text));
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            return written;
        }
    }
}
