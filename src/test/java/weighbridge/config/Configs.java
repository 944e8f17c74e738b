package weighbridge.config;

import java.util.HashMap;
import java.util.Map;

/** Stack configs for tests, as the engine hands them to a program. Each test breaks or changes one thing. */
final class Configs {
    private Configs() {}

    /** No key that may be left out. */
    static Map<String, String> smallest() {
        Map<String, String> config = new HashMap<>();
        config.put("aws:region", "eu-west-1");
        config.put("aws:allowedAccountIds", "[\"111122223333\"]");
        config.put("weighbridge:network", "{\"name\":\"shop\"}");
        config.put("weighbridge:service", "{\"name\":\"orders\"}");
        return config;
    }

    /** Two versions, one of them under test, behind one listener. */
    static Map<String, String> usual() {
        Map<String, String> config = smallest();
        config.put("weighbridge:versions", "{\"v7\":{\"function\":\"orders:7\"},\"v8\":{\"function\":\"orders:8\"}}");
        config.put("weighbridge:stable", "v7");
        config.put("weighbridge:traffic", "{\"v7\":90,\"v8\":10}");
        config.put("weighbridge:listeners", "{\"https\":{\"port\":443,\"protocol\":\"HTTPS\"}}");
        return config;
    }

    static Map<String, String> with(String key, String value) {
        Map<String, String> config = usual();
        config.put(key, value);
        return config;
    }
}
