package weighbridge.demo.picture;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The body of a deployed dashboard. */
public record Body(JsonObject json) {
    private static final Pattern ID = Pattern.compile("\\b(tg|svc)-[0-9a-f]{17}\\b");

    public static Body of(String text) {
        return new Body(JsonParser.parseString(text).getAsJsonObject());
    }

    List<JsonObject> widgets() {
        return StreamSupport.stream(json.getAsJsonArray("widgets").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    /** How far back it looks. */
    Duration span() {
        return Duration.parse(json.get("start").getAsString()).negated();
    }

    /** SHA-256 of the body, with each id that AWS makes up replaced by its place: the same for the same stack. */
    public String fingerprint() {
        Map<String, String> places = new LinkedHashMap<>();
        String plain = ID.matcher(json.toString())
                .replaceAll(id -> places.computeIfAbsent(id.group(), made -> id.group(1) + "-" + places.size()));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must have SHA-256", e);
        }
    }

    static List<JsonArray> arrays(JsonArray of) {
        return StreamSupport.stream(of.spliterator(), false)
                .map(JsonElement::getAsJsonArray)
                .toList();
    }
}
