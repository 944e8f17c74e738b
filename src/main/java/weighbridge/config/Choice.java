package weighbridge.config;

import java.util.List;

/** A mapping that must hold exactly one of some keys. */
final class Choice {
    private Choice() {}

    static List<Problem> exactlyOne(At owner, List<String> keys, String fix) {
        List<String> present =
                keys.stream().filter(key -> owner.get(key).present()).toList();
        if (present.size() == 1) {
            return List.of();
        }
        String found = present.isEmpty() ? "none of them" : String.join(" and ", present);
        return List.of(new Problem(owner.path(), found, "must have exactly one of " + String.join(", ", keys), fix));
    }
}
