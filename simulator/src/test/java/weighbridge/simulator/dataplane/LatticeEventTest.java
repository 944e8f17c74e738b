package weighbridge.simulator.dataplane;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.simulator.dataplane.ServedService.to;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weighbridge.simulator.dataplane.TargetGroup.EventStructure;

/** What a function gets to see of a request. */
class LatticeEventTest {
    private static final byte[] BINARY = {0, (byte) 0xff, (byte) 0xfe, 10, 13, (byte) 0x80};

    private final ServedService service = new ServedService().answeringVersions();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void v2NamesMethodPathHeadersAndContext() throws Exception {
        service.listening(to("tg-7", 100));

        service.get("/orders/17");
        JsonObject event = service.lastEvent();

        assertThat(event.get("version").getAsString()).isEqualTo("2.0");
        assertThat(event.get("method").getAsString()).isEqualTo("GET");
        assertThat(event.get("path").getAsString()).isEqualTo("/orders/17");
        assertThat(event.getAsJsonObject("headers").get("host"))
                .isEqualTo(json("[\"" + service.endpoint().getAuthority() + "\"]"));
        assertThat(event.getAsJsonObject("headers").get("x-forwarded-for")).isEqualTo(json("[\"127.0.0.1\"]"));
        assertThat(event.keySet()).containsExactlyInAnyOrder("version", "method", "path", "headers", "requestContext");
    }

    @Test
    void v2ContextHoldsTheArnsTheRegionAndTheTimeInMicroseconds() throws Exception {
        service.listening(to("tg-7", 100));

        service.get("/");
        JsonObject context = service.lastEvent().getAsJsonObject("requestContext");

        assertThat(context.get("serviceNetworkArn").getAsString())
                .isEqualTo("arn:aws:vpc-lattice:eu-west-1:111122223333:servicenetwork/sn-1");
        assertThat(context.get("serviceArn").getAsString())
                .isEqualTo("arn:aws:vpc-lattice:eu-west-1:111122223333:service/svc-1");
        assertThat(context.get("targetGroupArn").getAsString())
                .isEqualTo("arn:aws:vpc-lattice:eu-west-1:111122223333:targetgroup/tg-7");
        assertThat(context.getAsJsonObject("identity").get("sourceVpcArn").getAsString())
                .isEqualTo("arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-00000000000000000");
        assertThat(context.get("region").getAsString()).isEqualTo("eu-west-1");
        long micros = Long.parseLong(context.get("timeEpoch").getAsString());
        assertThat(System.currentTimeMillis() - TimeUnit.MICROSECONDS.toMillis(micros))
                .isBetween(0L, 60_000L);
    }

    @Test
    void theTargetGroupAsksForThePermissionOfItsOwnArn() throws Exception {
        service.listening(to("tg-8", 100));

        service.get("/");

        assertThat(service.lastInvocation.get().functionArn()).isEqualTo(ServedService.FUNCTION + "8");
        assertThat(service.lastInvocation.get().sourceArn())
                .isEqualTo("arn:aws:vpc-lattice:eu-west-1:111122223333:targetgroup/tg-8");
    }

    @Test
    void v2KeepsRepeatedHeadersApart() throws Exception {
        service.listening(to("tg-7", 100));

        service.bodyOf("/", "X-Tag", "a", "x-tag", "b, c");

        assertThat(service.lastEvent().getAsJsonObject("headers").get("x-tag")).isEqualTo(json("[\"a\", \"b, c\"]"));
    }

    @Test
    void callersCannotForgeTheHeadersOfLattice() throws Exception {
        service.listening(to("tg-7", 100));

        service.bodyOf("/", "x-amzn-lattice-identity", "Principal=root", "x-forwarded-for", "10.9.8.7");
        JsonObject headers = service.lastEvent().getAsJsonObject("headers");

        assertThat(headers.has("x-amzn-lattice-identity")).isFalse();
        assertThat(headers.get("x-forwarded-for")).isEqualTo(json("[\"127.0.0.1\"]"));
    }

    @Test
    void v2QueryStringIsDecodedListsAndStaysInThePath() throws Exception {
        service.listening(to("tg-7", 100));

        service.get("/orders?state=open&tag=a%26b&tag=%C3%A9t%C3%A9+x&flag&empty=");

        assertThat(service.lastEvent().get("path").getAsString())
                .isEqualTo("/orders?state=open&tag=a%26b&tag=%C3%A9t%C3%A9+x&flag&empty=");
        assertThat(service.lastEvent().get("queryStringParameters"))
                .isEqualTo(
                        json(
                                "{\"state\":[\"open\"],\"tag\":[\"a&b\",\"\u00e9t\u00e9 x\"],\"flag\":[\"\"],\"empty\":[\"\"]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=utf-8", "text/plain", "application/xml"})
    void textBodiesAreSentAsTheyAre(String contentType) throws Exception {
        service.listening(to("tg-7", 100));

        service.send(service.request("/orders")
                .header("content-type", contentType)
                .POST(BodyPublishers.ofString("{\"n\": \"\u00fc\"}")));

        assertThat(service.lastEvent().get("body").getAsString()).isEqualTo("{\"n\": \"\u00fc\"}");
        assertThat(service.lastEvent().has("isBase64Encoded")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/octet-stream", "image/png", "application/grpc"})
    void otherBodiesAreSentInBase64(String contentType) throws Exception {
        service.listening(to("tg-7", 100));

        service.send(service.request("/").header("content-type", contentType).PUT(BodyPublishers.ofByteArray(BINARY)));

        assertThat(service.lastEvent().get("isBase64Encoded").getAsBoolean()).isTrue();
        assertThat(Base64.getDecoder().decode(service.lastEvent().get("body").getAsString()))
                .isEqualTo(BINARY);
    }

    @Test
    void aBodyWithAContentCodingIsSentInBase64WhateverItsType() throws Exception {
        service.listening(to("tg-7", 100));

        service.send(service.request("/")
                .header("content-type", "application/json")
                .header("content-encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(BINARY)));

        assertThat(service.lastEvent().get("isBase64Encoded").getAsBoolean()).isTrue();
    }

    @Test
    void v1HasItsOwnNamesAndOneValueEach() throws Exception {
        service.deploy(EventStructure.V1, Optional.of("arn:network"), to("tg-7", 100));

        service.send(service.request("/orders?tag=a&tag=b")
                .headers("x-tag", "a", "x-tag", "b", "content-type", "image/png")
                .POST(BodyPublishers.ofByteArray(BINARY)));
        JsonObject event = service.lastEvent();

        assertThat(event.keySet())
                .containsExactlyInAnyOrder(
                        "raw_path", "method", "headers", "query_string_parameters", "body", "is_base64_encoded");
        assertThat(event.get("raw_path").getAsString()).isEqualTo("/orders?tag=a&tag=b");
        assertThat(event.get("method").getAsString()).isEqualTo("POST");
        assertThat(event.getAsJsonObject("headers").get("x-tag").getAsString()).isEqualTo("a,b");
        assertThat(event.get("query_string_parameters")).isEqualTo(json("{\"tag\":\"b\"}"));
        assertThat(event.get("is_base64_encoded").getAsBoolean()).isTrue();
        assertThat(Base64.getDecoder().decode(event.get("body").getAsString())).isEqualTo(BINARY);
    }

    private static JsonElement json(String text) {
        return JsonParser.parseString(text);
    }
}
