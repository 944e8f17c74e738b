package weighbridge.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weighbridge.config.Artifacts;
import weighbridge.config.Code;
import weighbridge.simulator.lambda.InvocationListener.Invocation;

/** Versions of every kind side by side: each answers, and none is touched by what happens to another. */
final class VersionsTest {
    private static final Path JAR = Repository.ROOT.resolve("functions/orders/target/orders.jar");

    private static final String STACK = """
            config:
              aws:region: eu-west-1
              aws:allowedAccountIds: ["111122223333"]
              weighbridge:network: { name: shop }
              weighbridge:service: { name: orders }
              weighbridge:dashboard: false
              weighbridge:stable: published
              weighbridge:traffic: { published: 100 }
              weighbridge:versions:
                published: { function: "orders:7", warm: 2 }
                zipped:
                  code: { file: artifacts/orders.zip }
                  handler: weighbridge.orders.OrdersHandler
                  runtime: java21
                  environment: { GREETING: zipped }
                jarred:
                  code: { file: artifacts/orders.jar }
                  handler: weighbridge.orders.OrdersHandler
                  runtime: java21
                  architecture: arm64
                  events: V1
                  warm: 1
                  environment: { GREETING: jarred }
                  vpc: { subnets: [subnet-0a1b2c3d4e5f60718], securityGroups: [sg-0a1b2c3d4e5f60718] }
                unpacked:
                  code: { directory: build/orders, sha256: "%s" }
                  handler: weighbridge.orders.OrdersHandler
                  runtime: java21
                  environment: { GREETING: unpacked }
                stored:
                  code: { bucket: builds, key: orders.jar, version: "%s" }
                  handler: weighbridge.orders.OrdersHandler
                  runtime: java21
                  environment: { GREETING: stored }
              weighbridge:listeners:
                https:
                  port: 443
                  protocol: HTTPS
                  rules:
                    zipped: { priority: 10, match: { header: { name: x-kind, exact: zipped } }, stable: zipped, traffic: { zipped: 100 } }
                    jarred: { priority: 20, match: { header: { name: x-kind, exact: jarred } }, stable: jarred, traffic: { jarred: 100 } }
                    unpacked: { priority: 30, match: { header: { name: x-kind, exact: unpacked } }, stable: unpacked, traffic: { unpacked: 100 } }
                    stored: { priority: 40, match: { header: { name: x-kind, exact: stored } }, stable: stored, traffic: { stored: 100 } }
            """;

    @TempDir
    private Path folder;

    private final List<Invocation> heard = new ArrayList<>();
    private StackFolder stack;
    private String yaml;

    @BeforeEach
    void deployOneOfEachKind() throws IOException {
        Files.createDirectory(folder.resolve("artifacts"));
        Files.copy(JAR, folder.resolve("artifacts/orders.jar"));
        Files.copy(JAR, folder.resolve("artifacts/orders.zip"));
        unpack(folder.resolve("build/orders"));
        stack = StackFolder.start(folder);
        stack.simulator().listen(heard::add);
        yaml = STACK.formatted(
                digest(), stack.simulator().operator().putObject("builds", "orders.jar", Files.readAllBytes(JAR)));
        up();
    }

    @AfterEach
    void stop() throws IOException {
        stack.close();
    }

    @Test
    void everyKindAnswersAndNoneIsTouchedByAnother() throws Exception {
        for (String kind : List.of("zipped", "jarred", "unpacked", "stored")) {
            assertThat(greeting(kind)).as(kind).isEqualTo(kind);
        }
        assertThat(greeting("published")).isEqualTo("hello");
        assertThat(heard).extracting(Invocation::provisioned).containsExactly(false, true, false, false, true);
        assertThat(stack.simulator().logEvents("/aws/lambda/orders-zipped")).hasSize(3);

        anotherBuildLaterIsNoChange();
        oneGoesOneComesAndWhatMayChangeInPlaceDoes();
        aChangedSettingIsAnotherNumberInTheSameTargetGroup();

        stack.destroy();
        assertThat(stack.simulator().isEmpty()).isTrue();
    }

    /** All code was taken when its version was created; what lies there now is nobody's, though something must. */
    private void anotherBuildLaterIsNoChange() throws Exception {
        Files.writeString(folder.resolve("artifacts/orders.zip"), "another build");
        Path jar = folder.resolve("artifacts/orders.jar");
        Files.delete(jar);
        Files.writeString(folder.resolve("build/orders/another"), "build");
        stack.simulator().operator().putObject("builds", "orders.jar", new byte[] {1});
        change("key: orders.jar, version: \"v1\"", "key: orders.jar, version: \"v2\"");

        assertThat(stack.refused("preview", "--stack", Engine.STACK))
                .contains("jarred: artifacts/orders.jar is not here. Build it first.")
                .contains("open " + jar + ": no such file or directory");

        Files.writeString(jar, "any build");
        assertThat(stack.run("preview", "--expect-no-changes", "--stack", Engine.STACK))
                .containsPattern("unpacked: build/orders has SHA-256 [0-9a-f]{64}, stack config says [0-9a-f]{64}");
    }

    private void oneGoesOneComesAndWhatMayChangeInPlaceDoes() throws Exception {
        change("warm: 2", "warm: 3");
        change("      warm: 1\n", "      warm: 1\n      logRetention: 90\n");
        change("    zipped:\n", "    added: { function: \"orders:8\", events: V1 }\n    zipped:\n");
        yaml = yaml.replaceFirst("(?s)    zipped:\n.*?(?=    jarred:)", "")
                .replaceFirst(" *zipped: \\{ priority.*\n", "");

        assertThat(up())
                .containsExactly(
                        "cloudwatch/logGroup:LogGroup orders/jarred: update",
                        "cloudwatch/logGroup:LogGroup orders/zipped: delete",
                        "iam/role:Role orders/zipped: delete",
                        "iam/rolePolicy:RolePolicy orders/zipped: delete",
                        "lambda/function:Function orders/zipped: delete",
                        "lambda/permission:Permission orders/added: create",
                        "lambda/permission:Permission orders/zipped: delete",
                        "lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig orders/published: update",
                        "vpclattice/listenerRule:ListenerRule orders/https/zipped: delete",
                        "vpclattice/targetGroup:TargetGroup orders/added: create",
                        "vpclattice/targetGroup:TargetGroup orders/zipped: delete",
                        "vpclattice/targetGroupAttachment:TargetGroupAttachment orders/added: create",
                        "vpclattice/targetGroupAttachment:TargetGroupAttachment orders/zipped: delete",
                        "weighbridge:index:Version orders/added: create",
                        "weighbridge:index:Version orders/zipped: delete");
    }

    /** Nothing refuses it yet: the name then stands for another number, and its target group is empty for a moment. */
    private void aChangedSettingIsAnotherNumberInTheSameTargetGroup() throws Exception {
        change("key: orders.jar, version: \"v2\" }\n", "key: orders.jar, version: \"v2\" }\n      memory: 256\n");

        assertThat(up())
                .containsExactly(
                        "lambda/function:Function orders/stored: update",
                        "lambda/permission:Permission orders/stored: delete-replaced, replace, create-replacement",
                        "vpclattice/targetGroupAttachment:TargetGroupAttachment orders/stored:"
                                + " delete-replaced, replace, create-replacement");

        assertThat(greeting("stored")).isEqualTo("stored");
        assertThat(heard.get(heard.size() - 1).version()).isEqualTo("2");
    }

    private void change(String old, String changed) {
        assertThat(yaml).contains(old);
        yaml = yaml.replace(old, changed);
    }

    private List<String> up() throws IOException {
        Files.writeString(stack.file(), yaml);
        return stack.up();
    }

    private String greeting(String kind) throws Exception {
        HttpResponse<String> answer = stack.get("/orders?all=yes", "x-kind", kind);
        assertThat(answer.statusCode()).as(answer.headers().toString()).isEqualTo(200);
        return answer.body().replaceFirst("(?s).*\"greeting\":\"([^\"]*)\".*", "$1");
    }

    private String digest() {
        var code = new Code.Directory(Path.of("build/orders"), Optional.empty());
        return Artifacts.sha256(code, folder.resolve(code.path())).orElseThrow();
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream file = Files.newInputStream(JAR);
                ZipInputStream jar = new ZipInputStream(file)) {
            for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
                Path path = target.resolve(entry.getName());
                if (!entry.isDirectory()) {
                    Files.createDirectories(path.getParent());
                    Files.copy(jar, path);
                }
            }
        }
    }
}
