package weighbridge.simulator.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.simulator.Engine.changes;
import static weighbridge.simulator.Engine.refusal;
import static weighbridge.simulator.Shop.FUNCTION;
import static weighbridge.simulator.Shop.ROLE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weighbridge.simulator.Engine;
import weighbridge.simulator.Greeter;
import weighbridge.simulator.Shop;
import weighbridge.simulator.SimulatorOptions;

class FunctionTest {
    private static final String TRUST = "{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":[]}";

    @TempDir
    Path folder;

    private Shop shop;
    private Engine.Resource role;

    @BeforeEach
    void start() throws IOException {
        shop = new Shop(SimulatorOptions.DEFAULT.withProgramDirectory(folder));
        role = shop.engine.create(ROLE, "role", "{'name':'orders','assumeRolePolicy':\"" + TRUST + "\"}");
        pack("one.jar");
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private void pack(String name) throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve(name));
                ZipOutputStream jar = new ZipOutputStream(file)) {
            String entry = Greeter.class.getName().replace('.', '/') + ".class";
            jar.putNextEntry(new ZipEntry(entry));
            try (InputStream code = Greeter.class.getClassLoader().getResourceAsStream(entry)) {
                code.transferTo(jar);
            }
            jar.putNextEntry(new ZipEntry(name));
        }
    }

    private String inputs(String jar, String greeting) {
        return "{'name':'greeter','role':'" + role.text("arn") + "','handler':'" + Greeter.class.getName()
                + "','runtime':'java17','publish':true,'timeout':5,'environment':{'variables':{'GREETING':'" + greeting
                + "'}},'code':" + archive(jar) + "}";
    }

    private static String archive(String jar) {
        return "{'4dabf18193072939515e22adb298388d':'0def7320c3a5731c473e5ecbe6d01bc7','path':'" + jar + "','hash':'"
                + jar + "'}";
    }

    @Test
    void publishesAVersionAChange() throws IOException {
        Engine.Resource one = shop.engine.create(FUNCTION, "greeter", inputs("one.jar", "hello"));
        assertThat(one.text("version")).isEqualTo("1");
        assertThat(one.text("qualifiedArn")).isEqualTo(Shop.arn("greeter", 1));
        assertThat(changes(one.diff(inputs("one.jar", "hello")))).isEmpty();

        Engine.Resource two = one.update(inputs("one.jar", "good day"));
        assertThat(two.text("version")).isEqualTo("2");
        assertThat(two.text("codeSha256")).isEqualTo(one.text("codeSha256"));

        pack("two.jar");
        Engine.Resource three = two.update(inputs("two.jar", "good day"));
        assertThat(three.text("version")).isEqualTo("3");
        assertThat(three.text("codeSha256")).isNotEqualTo(one.text("codeSha256"));

        Engine.Resource tagged =
                three.update(inputs("two.jar", "good day").replace("'publish'", "'tags':{'a':'b'},'publish'"));
        assertThat(tagged.text("version")).isEqualTo("3");
    }

    @Test
    void aPreviewOfAChangeDoesNotKnowTheVersion() {
        Engine.Resource one = shop.engine.create(FUNCTION, "greeter", inputs("one.jar", "hello"));
        Engine.Resource planned = one.previewUpdate(inputs("one.jar", "good day"));
        assertThat(planned.text("version")).isEqualTo(Engine.UNKNOWN);
        assertThat(planned.text("qualifiedArn")).isEqualTo(Engine.UNKNOWN);
        assertThat(planned.text("arn")).isEqualTo(one.text("arn"));
        Engine.Resource tagged =
                one.previewUpdate(inputs("one.jar", "hello").replace("'publish'", "'tags':{'a':'b'},'publish'"));
        assertThat(tagged.text("version")).isEqualTo("1");
    }

    @Test
    void aVersionRunsTheCodeAndEnvironmentItWasPublishedWith() throws Exception {
        Engine.Resource one = shop.engine.create(FUNCTION, "greeter", inputs("one.jar", "hello"));
        Engine.Resource v1 = shop.version("greeter", 1);
        one.update(inputs("one.jar", "good day"));
        Files.delete(folder.resolve("one.jar"));
        Engine.Resource v2 = shop.version("greeter", 2);
        Engine.Resource service = shop.service("greeter");
        shop.listener(service, "one", 80, Shop.forwards(Shop.target(v1, 100)));
        shop.listener(service, "two", 81, Shop.forwards(Shop.target(v2, 100)));
        Engine.Resource network = shop.engine.create(Shop.NETWORK, "shop", "{'name':'shop'}");
        shop.engine.create(
                Shop.SERVICE_ASSOCIATION,
                "greeter",
                "{'serviceNetworkIdentifier':'" + network.id() + "','serviceIdentifier':'" + service.id() + "'}");
        assertThat(get(80)).isEqualTo("hello from greeter 1");
        assertThat(get(81)).isEqualTo("good day from greeter 2");
    }

    private String get(int port) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(shop.simulator.endpoint("greeter", port)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void codeMayComeFromS3() throws IOException {
        String version =
                shop.simulator.operator().putObject("builds", "one.jar", Files.readAllBytes(folder.resolve("one.jar")));
        String code = "'s3Bucket':'builds','s3Key':'one.jar','s3ObjectVersion':'" + version + "'";
        String inputs = inputs("one.jar", "hello").replace("'code':" + archive("one.jar"), code);
        assertThat(shop.engine.create(FUNCTION, "greeter", inputs).text("version"))
                .isEqualTo("1");
        assertThat(refusal(() -> shop.engine.create(FUNCTION, "other", inputs.replace("one.jar", "two.jar"))))
                .contains("S3 Error Code: NoSuchKey");
    }

    @Test
    void awsRefuses() {
        assertThat(refusal(() -> shop.engine.create(
                        FUNCTION, "greeter", inputs("one.jar", "hello").replace("role/orders", "role/nobody"))))
                .isEqualTo(
                        "creating Lambda Function (greeter): operation error Lambda: CreateFunction, https response error"
                                + " StatusCode: 400, RequestID: simulated, InvalidParameterValueException: The role defined for the"
                                + " function cannot be assumed by Lambda.");
        shop.engine.create(FUNCTION, "greeter", inputs("one.jar", "hello"));
        assertThat(refusal(() -> shop.engine.create(FUNCTION, "greeter", inputs("one.jar", "hello"))))
                .endsWith("ResourceConflictException: Function already exist: greeter");
        assertThat(refusal(() -> shop.engine.create(FUNCTION, "nothing", inputs("nothing.jar", "hello"))))
                .endsWith("nothing.jar: no such file or directory");
    }

    @Test
    void deletingAFunctionTakesItsPermissionsWithIt() {
        Engine.Resource function = shop.engine.create(FUNCTION, "greeter", inputs("one.jar", "hello"));
        shop.version("greeter", 1);
        function.delete();
        assertThat(function.read().getId()).isEmpty();
        assertThat(shop.simulator.permissions()).isEmpty();
    }

    private String inVpc() {
        return inputs("one.jar", "hello")
                .replace("'publish'", "'vpcConfig':{'subnetIds':['subnet-0a'],'securityGroupIds':['sg-0a']},'publish'");
    }

    private void allow(String... actions) {
        String document =
                "{\\\"Statement\\\":{\\\"Effect\\\":\\\"Allow\\\",\\\"Resource\\\":\\\"*\\\",\\\"Action\\\":[\\\""
                        + String.join("\\\",\\\"", actions) + "\\\"]}}";
        shop.engine.create(
                "aws:iam/rolePolicy:RolePolicy",
                "rights",
                "{'name':'rights','role':'orders','policy':\"" + document + "\"}");
    }

    @Test
    void aFunctionInAVpcNeedsARoleThatMayMakeItsInterfaces() {
        allow("ec2:CreateNetworkInterface", "ec2:Describe*");
        assertThat(refusal(() -> shop.engine.create(FUNCTION, "greeter", inVpc())))
                .endsWith(
                        "InvalidParameterValueException: The provided execution role does not have permissions to call"
                                + " DeleteNetworkInterface on EC2");
        allow("ec2:*NetworkInterface*");
        Engine.Resource function = shop.engine.create(FUNCTION, "greeter", inVpc());
        assertThat(function.at("vpcConfig.subnetIds")).isEqualTo("['subnet-0a']");
        assertThat(changes(function.diff(inVpc()))).isEmpty();
        assertThat(function.update(inVpc().replace("sg-0a", "sg-0b")).text("version"))
                .isEqualTo("2");
    }

    @Test
    void theArchitectureIsOneOfTwo() {
        String arm = inputs("one.jar", "hello").replace("'publish'", "'architectures':['arm64'],'publish'");
        Engine.Resource function = shop.engine.create(FUNCTION, "greeter", arm);
        assertThat(function.at("architectures")).isEqualTo("['arm64']");
        assertThat(shop.engine.failures(FUNCTION, "other", arm.replace("arm64", "ARM64")))
                .containsExactly("architectures: expected architectures to be one of [\"x86_64\" \"arm64\"], got ARM64."
                        + " Examine values at 'other.architectures'.");
    }

    @Test
    void codeThatDoesNotStartIsFoundWhenItIsToBeKeptWarm() {
        shop.engine.create(
                FUNCTION, "greeter", inputs("one.jar", "hello").replace(Greeter.class.getName(), "shop.Missing"));
        assertThat(refusal(() -> shop.engine.create(
                        "aws:lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig",
                        "warm",
                        "{'functionName':'greeter','qualifier':'1','provisionedConcurrentExecutions':1}")))
                .contains("FUNCTION_ERROR_INIT_FAILURE");
    }
}
