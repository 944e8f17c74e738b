package weighbridge.policies.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weighbridge.policies.pack.StackId;
import weighbridge.policies.split.Shares;

/** From what {@code pulumi stack export} prints to the splits that are deployed. */
final class StateReaderTest {
    private static final String TAGS = """
            "tags": {"weighbridge:service": "orders", "weighbridge:action": "orders/https",
                     "weighbridge:versions": "v7 v8", "weighbridge:stable": "v7"}""";
    private static final String V7 = targetGroup("v7", "tg-7");
    private static final String V8 = targetGroup("v8", "tg-8");

    @Test
    void theSplitOfAnActionIsReadByTheVersionsOfItsTargetGroups() throws IOException {
        assertThat(onlySplit(V7, V8, listener("90", "10", ""))).isEqualTo(forwards("v7", 90, "v8", 10));
    }

    @Test
    void anAbsentWeightBesideOthersIsZero() throws IOException {
        String listener = listener("100", "0", "").replace(", \"weight\": 0", "");

        assertThat(onlySplit(V7, V8, listener)).isEqualTo(forwards("v7", 100, "v8", 0));
    }

    @Test
    void aPlainSecretStandsForItsContent() throws IOException {
        assertThat(onlySplit(V7, V8, listener("90", secret("\"plaintext\": \"10\""), "")))
                .isEqualTo(forwards("v7", 90, "v8", 10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENCRYPTED | an encrypted secret",
                "\"04da6b54-80e4-46f7-96ec-b56ff0331ba9\" | unknown",
                "\"ten\" | \"ten\"",
                "{\"4dabf18193072939515e22adb298388d\": \"8ad145fe-0d11-4827-bfd7-1abcbf086f5c\", \"value\": \"7ff8\"}"
                        + " | a value of a kind that this pack does not know"
            })
    void aWeightThatIsNoNumberMakesTheSplitUnclear(String weight, String shown) throws IOException {
        String written = weight.replace("ENCRYPTED", secret("\"ciphertext\": \"AAAB\""));

        assertThat(onlySplit(V7, V8, listener("90", written, "")))
                .isEqualTo(new DeployedSplit.Unclear(
                        "defaultAction.forwards[0].targetGroups[1] has the identifier \"tg-8\" and the weight "
                                + shown));
    }

    @ParameterizedTest
    @CsvSource({"delete", "pendingReplacement"})
    void whatIsDeletedOrAboutToBeServesNothing(String pending) throws IOException {
        String old = listener("10", "90", ", \"" + pending + "\": true");

        assertThat(onlySplit(V7, V8, old, listener("90", "10", ""))).isEqualTo(forwards("v7", 90, "v8", 10));
    }

    @Test
    void aListenerThatIsOnlyReadServesTheRequestsThatANewRuleTakes() throws IOException {
        assertThat(onlySplit(V7, V8, listener("90", "10", ", \"external\": true")))
                .isEqualTo(forwards("v7", 90, "v8", 10));
    }

    @Test
    void aRuleThatIsOnlyReadIsNotThisStacksToRemove() throws IOException {
        String rule =
                "{\"urn\": \"urn:pulumi:dev::shop::aws:vpclattice/listenerRule:ListenerRule::beta\", \"external\": true,"
                        + " \"type\": \"aws:vpclattice/listenerRule:ListenerRule\", \"outputs\": {}}";

        assertThat(deployed(rule).actions().all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"version\": 3, \"deployment\": {}}",
                "{\"version\": 4, \"features\": [\"views\"], \"deployment\": {\"resources\": []}}",
                "{\"version\": 3, \"deployment\": {\"resources\": null}}"
            })
    void anExportWithoutResourcesIsAFirstDeployment(String export) throws IOException {
        assertThat(read(export)).isEqualTo(Baseline.Deployed.NOTHING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | the export's version is missing; this pack reads 3 and 4",
                "[] | the export's version is missing; this pack reads 3 and 4",
                "{\"version\": 5, \"deployment\": {}} | the export's version is 5; this pack reads 3 and 4",
                "{\"version\": 3} | the export has no deployment",
                "{\"version\": 3, \"deployment\": {\"resources\": {}}} | the export's resources are an object, not a list",
                "{\"version\": 3, \"deployment\": {\"resources\": [7]}}"
                        + " | the export is of another stack: it holds a resource without a URN",
                "{\"version\": 3, \"deployment\": {\"resources\": [{\"urn\": \"urn:pulumi:prod::shop::x:y:Z::n\"}]}}"
                        + " | the export is of another stack: it holds urn:pulumi:prod::shop::x:y:Z::n",
                "{\"version\": 3, \"deployment\": {\"resources\": [{\"urn\": \"urn:pulumi:dev::shop2::x:y:Z::n\"}]}}"
                        + " | the export is of another stack: it holds urn:pulumi:dev::shop2::x:y:Z::n"
            })
    void whatIsNotThisStacksStateIsUnreadable(String export, String why) throws IOException {
        assertThat(read(export)).isEqualTo(new Baseline.Unreadable(why));
    }

    private static Baseline read(String export) throws IOException {
        return new StateReader(new StackId("organization", "shop", "dev"))
                .read(ExportJson.read(new StringReader(export)));
    }

    private static Baseline.Deployed deployed(String... resources) throws IOException {
        return (Baseline.Deployed)
                read("{\"version\": 3, \"deployment\": {\"resources\": [" + String.join(",", resources) + "]}}");
    }

    private static DeployedSplit onlySplit(String... resources) throws IOException {
        List<DeployedAction> actions = deployed(resources).actions().all();
        assertThat(actions).hasSize(1);
        return actions.get(0).split();
    }

    private static DeployedSplit forwards(String one, long weight, String other, long otherWeight) {
        return new DeployedSplit.Forwards(Shares.ofWeights(Map.of(one, weight, other, otherWeight)));
    }

    private static String listener(String first, String second, String more) {
        return """
                {"urn": "urn:pulumi:dev::shop::aws:vpclattice/listener:Listener::https",
                 "type": "aws:vpclattice/listener:Listener"%s,
                 "outputs": {%s, "defaultAction": {"forwards": [{"targetGroups": [
                   {"targetGroupIdentifier": "tg-7", "weight": %s},
                   {"targetGroupIdentifier": "tg-8", "weight": %s}]}]}}}""".formatted(more, TAGS, first, second);
    }

    private static String targetGroup(String version, String id) {
        return """
                {"urn": "urn:pulumi:dev::shop::aws:vpclattice/targetGroup:TargetGroup::%s",
                 "type": "aws:vpclattice/targetGroup:TargetGroup",
                 "outputs": {"id": "%s", "tags": {"weighbridge:service": "orders", "weighbridge:version": "%s"}}}""".formatted(version, id, version);
    }

    private static String secret(String content) {
        return "{\"4dabf18193072939515e22adb298388d\": \"1b47061264138c4ac30d75fd1eb44270\", " + content + "}";
    }
}
