package weighbridge.policies.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import weighbridge.policies.fuzz.Corruption;
import weighbridge.policies.fuzz.Json;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

final class FuzzedHoldsTest {
    private static final int CASES = 1_000;

    @Test
    void aBrokenDocumentIsReadWholeOrNotAtAll() {
        Random random = new Random(31);
        Corruption corruption = new Corruption(random);
        int unreadable = 0;
        for (int i = 0; i < CASES; i++) {
            String document = random.nextBoolean()
                    ? Json.of(corruption.of(document()))
                    : Json.broken(Json.of(document()), random);
            unreadable += HoldsReader.read(document) instanceof Holds.Unreadable ? 1 : 0;
        }
        assertThat(unreadable).isBetween(CASES / 2, CASES - 1);
    }

    private static Value document() {
        Value released = Values.fields(
                "at", Values.text("2026-01-05T12:00:00Z"),
                "by", Values.text("ann"),
                "because", Values.text("it was the disk"));
        Value hold = Values.fields(
                "version", Values.text("v8"),
                "since", Values.text("2026-01-05T03:12:00Z"),
                "because", Values.text("errors"),
                "alarm", Values.text("orders-v8-errors"),
                "released", released);
        return Values.fields("format", Values.number(1), "holds", Values.items(hold, hold));
    }
}
