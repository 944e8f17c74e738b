package weighbridge.simulator.dataplane.auth;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.Optional;

/** The {@code Principal} of a statement. {@code "*"} is everybody, also who did not sign (user guide, "Anonymous principals"). */
record Principals(List<String> names) {
    private static final String ANYONE = "*";

    static Principals parse(JsonElement element) {
        if (element.isJsonObject()) {
            Elements types = Elements.of("Principal", element.getAsJsonObject());
            types.requireOnly(List.of("AWS"));
            return new Principals(types.texts("AWS"));
        }
        return new Principals(Elements.texts("Principal", element));
    }

    Principals {
        names.stream()
                .filter(name -> !name.equals(ANYONE) && name.matches(".*[*?].*"))
                .findFirst()
                .ifPresent(name -> {
                    throw new BadPolicyException("Invalid principal in policy: '" + name + "' is a pattern");
                });
    }

    boolean admit(Optional<Caller> caller) {
        return names.contains(ANYONE)
                || caller.filter(who -> names.stream().anyMatch(name -> is(name, who)))
                        .isPresent();
    }

    /** An account, also written as its root, is everybody in it. */
    private static boolean is(String name, Caller caller) {
        return name.equals(caller.principal())
                || name.equals(caller.user())
                || name.equals(caller.account())
                || name.matches("arn:[a-z-]+:iam::" + caller.account() + ":root");
    }
}
