package weighbridge.policies.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weighbridge.policies.value.Nesting;
import weighbridge.policies.value.Value;

final class ExportJsonTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\": \"\\u12\"}", "{\"a\": \"\\uzzzz\"}", "{\"a\": 1e999}", "{} {}", "{a: 1}"})
    void whatIsNoJsonSaysSoInOneWay(String text) {
        assertThatThrownBy(() -> ExportJson.read(new StringReader(text))).isInstanceOf(IOException.class);
    }

    @Test
    void whatTheEngineCanReadIsReadHoweverDeep() {
        assertThat(read(nested(Nesting.DEEPEST - 1)).join()).isInstanceOf(Value.Items.class);
    }

    @Test
    void whatIsDeeperIsRefusedBeforeTheStackOverflows() {
        assertThatThrownBy(() -> read(nested(1_000_000)).join())
                .hasRootCauseInstanceOf(IOException.class)
                .hasRootCauseMessage("it is nested more than 10000 levels deep");
    }

    /** On a thread as the pack has them. */
    private static CompletableFuture<Value> read(String json) {
        CompletableFuture<Value> value = new CompletableFuture<>();
        Nesting.daemon(
                        () -> {
                            try {
                                value.complete(ExportJson.read(new StringReader(json)));
                            } catch (Throwable e) {
                                value.completeExceptionally(e);
                            }
                        },
                        "reader")
                .start();
        return value.orTimeout(30, TimeUnit.SECONDS);
    }

    private static String nested(int levels) {
        return "[".repeat(levels) + "]".repeat(levels);
    }
}
