package weighbridge.version;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.Stacks.aStack;

import com.pulumi.asset.FileArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weighbridge.Declared;
import weighbridge.config.Artifacts;
import weighbridge.config.Code;
import weighbridge.config.Variable;
import weighbridge.config.VersionConfig;
import weighbridge.config.VersionConfig.Built;
import weighbridge.config.VpcConfig;

class BuiltFunctionTest {
    private static final String FUNCTION = "aws:lambda/function:Function";
    private static final String EMPTY_SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final String OTHER_SHA256 = "0".repeat(64);
    private static final Path JAR = Path.of("artifacts", "orders-9.jar");

    @TempDir
    private Path folder;

    @Test
    void a_function_is_declared_as_stack_config_says_and_numbered() throws IOException {
        built();

        var function = declared(file(Optional.empty())).one(FUNCTION, "orders/v9");

        assertThat(function.inputs())
                .containsEntry("name", "orders-v9")
                .containsEntry("handler", "weighbridge.orders.OrdersHandler")
                .containsEntry("runtime", "java21")
                .containsEntry("architectures", List.of("arm64"))
                .containsEntry("memorySize", 512.0)
                .containsEntry("timeout", 10.0)
                .containsEntry("publish", true)
                .containsEntry("role", "arn:orders/v9")
                .containsEntry("environment", Map.of("variables", Map.of("GREETING", "hello")));
        assertThat(function.inputs().get("code")).isInstanceOf(FileArchive.class);
    }

    @Test
    void its_numbered_version_is_the_target_and_what_lattice_may_invoke() throws IOException {
        built();

        var declared = declared(file(Optional.empty()));

        assertThat(declared.one("aws:vpclattice/targetGroupAttachment:TargetGroupAttachment", "orders/v9")
                        .at("target.id"))
                .isEqualTo("arn:orders/v9:1");
        assertThat(declared.one("aws:lambda/permission:Permission", "orders/v9").inputs())
                .containsEntry("function", "orders-v9")
                .containsEntry("qualifier", "1");
    }

    @Test
    void its_role_may_write_to_its_own_log_group_and_nothing_else() throws IOException {
        built();

        var declared = declared(file(Optional.empty()));

        assertThat(declared.one("aws:cloudwatch/logGroup:LogGroup", "orders/v9").inputs())
                .isEqualTo(Map.of("name", "/aws/lambda/orders-v9", "retentionInDays", 90.0));
        assertThat(declared.one("aws:iam/role:Role", "orders/v9").inputs())
                .containsOnlyKeys("name", "assumeRolePolicy")
                .containsEntry("name", "orders-v9-eu-west-1");
        assertThat(declared.one("aws:iam/rolePolicy:RolePolicy", "orders/v9").at("policy"))
                .isEqualTo("""
                        {
                          "Version": "2012-10-17",
                          "Statement": [
                            {
                              "Effect": "Allow",
                              "Action": ["logs:CreateLogStream", "logs:PutLogEvents"],
                              "Resource": "arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/orders-v9:*"
                            }
                          ]
                        }
                        """);
    }

    @Test
    void a_function_in_a_vpc_may_keep_its_network_interfaces_and_its_code_may_not() throws IOException {
        built();
        var vpc = new VpcConfig(List.of("subnet-0a1b2c3d"), List.of("sg-0a1b2c3d"));

        var declared = declared(file(Optional.empty()), Optional.of(vpc));

        var function = declared.one(FUNCTION, "orders/v9");
        assertThat(function.at("vpcConfig.subnetIds")).isEqualTo(List.of("subnet-0a1b2c3d"));
        assertThat(function.at("vpcConfig.securityGroupIds")).isEqualTo(List.of("sg-0a1b2c3d"));
        assertThat(function.dependsOn()).contains("aws:iam/rolePolicy:RolePolicy orders/v9/network");
        assertThat(declared.one("aws:iam/rolePolicy:RolePolicy", "orders/v9/network")
                        .at("policy"))
                .isEqualTo("""
                        {
                          "Version": "2012-10-17",
                          "Statement": [
                            {
                              "Effect": "Allow",
                              "Action": ["ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets"],
                              "Resource": "*"
                            },
                            {
                              "Effect": "Allow",
                              "Action": [
                                "ec2:CreateNetworkInterface",
                                "ec2:DeleteNetworkInterface",
                                "ec2:AssignPrivateIpAddresses",
                                "ec2:UnassignPrivateIpAddresses"
                              ],
                              "Resource": ["arn:aws:ec2:eu-west-1:111122223333:*/*", "arn:aws:ec2:eu-west-1:*:subnet/subnet-0a1b2c3d", "arn:aws:ec2:eu-west-1:*:security-group/sg-0a1b2c3d"]
                            },
                            {
                              "Effect": "Deny",
                              "Action": "ec2:*",
                              "Resource": "*",
                              "Condition": { "ArnEquals": { "lambda:SourceFunctionArn": "arn:aws:lambda:eu-west-1:111122223333:function:orders-v9" } }
                            }
                          ]
                        }
                        """);
    }

    @Test
    void it_waits_for_its_log_group_and_its_rights() throws IOException {
        built();

        assertThat(declared(file(Optional.empty())).one(FUNCTION, "orders/v9").dependsOn())
                .containsExactly(
                        "aws:cloudwatch/logGroup:LogGroup orders/v9", "aws:iam/rolePolicy:RolePolicy orders/v9");
    }

    @Test
    void its_code_is_frozen_at_creation() throws IOException {
        built();

        assertThat(declared(file(Optional.empty()))
                        .one(FUNCTION, "orders/v9")
                        .custom()
                        .getIgnoreChanges())
                .containsExactlyInAnyOrder("code", "s3Bucket", "s3Key", "s3ObjectVersion", "sourceCodeHash");
    }

    @Test
    void a_file_with_the_stated_digest_is_used() throws IOException {
        built();

        assertThat(declared(file(Optional.of(EMPTY_SHA256)))
                        .one(FUNCTION, "orders/v9")
                        .inputs())
                .containsKey("code");
    }

    @Test
    void a_file_with_another_digest_never_becomes_code() throws IOException {
        built();
        var code = file(Optional.of(OTHER_SHA256));

        assertThat(declared(code).one(FUNCTION, "orders/v9").inputs()).doesNotContainKey("code");
        assertThat(new Artifact(Folders.of(folder), code).remark("v9"))
                .contains(
                        "v9: artifacts/orders-9.jar has SHA-256 " + EMPTY_SHA256 + ", stack config says "
                                + OTHER_SHA256
                                + ", so it is not used. If v9 is deployed, nothing changes: put new code into a new version."
                                + " If it is not, build it again or correct sha256; this prints it: sha256sum artifacts/orders-9.jar");
    }

    @Test
    void a_folder_is_code_too_while_it_has_the_stated_digest() throws IOException {
        Path built = Files.createDirectories(folder.resolve("build/9"));
        var code = new Code.Directory(Path.of("build/9"), Optional.of(OTHER_SHA256));

        assertThat(new Artifact(Folders.of(folder), code).remark("v9"))
                .contains(
                        "v9: build/9 is not here, or no file is in it. Build it first. If v9 is deployed, the provider opens"
                                + " it all the same and uses nothing of it: any build will do.");
        Files.createFile(built.resolve("a"));
        assertThat(declared(code).one(FUNCTION, "orders/v9").inputs()).doesNotContainKey("code");
        var right = new Code.Directory(Path.of("build/9"), Artifacts.sha256(code, built));
        assertThat(declared(right).one(FUNCTION, "orders/v9").inputs().get("code"))
                .isInstanceOf(FileArchive.class);
    }

    @Test
    void a_missing_file_is_remarked_and_not_an_error() {
        var code = file(Optional.empty());

        assertThat(declared(code).one(FUNCTION, "orders/v9").inputs()).doesNotContainKey("code");
        assertThat(new Artifact(Folders.of(folder), code).remark("v9"))
                .contains(
                        "v9: artifacts/orders-9.jar is not here. Build it first. If v9 is deployed, the provider opens it all"
                                + " the same and uses nothing of it: any build will do.");
    }

    @Test
    void an_object_in_s3_is_named_with_its_version() {
        var code = new Code.S3Object("builds", "orders-9.jar", Optional.of("3sL4"), Optional.empty());

        assertThat(declared(code).one(FUNCTION, "orders/v9").inputs())
                .containsEntry("s3Bucket", "builds")
                .containsEntry("s3Key", "orders-9.jar")
                .containsEntry("s3ObjectVersion", "3sL4")
                .doesNotContainKey("code");
    }

    @Test
    void code_from_s3_with_the_stated_digest_gets_into_the_target_group() {
        var code = new Code.S3Object("builds", "orders-9.jar", Optional.empty(), Optional.of(EMPTY_SHA256));

        assertThat(declared(code)
                        .one("aws:vpclattice/targetGroupAttachment:TargetGroupAttachment", "orders/v9")
                        .at("target.id"))
                .isEqualTo("arn:orders/v9:1");
    }

    @Test
    void code_from_s3_with_another_digest_stays_out_of_the_target_group() {
        var code = new Code.S3Object("builds", "orders-9.jar", Optional.empty(), Optional.of(OTHER_SHA256));

        var declared = Declared.tryTo(aStack().add(version(code)).build(), Folders.of(folder));

        assertThat(declared.result().exitCode()).isNotZero();
        assertThat(declared.result().errors())
                .singleElement()
                .asString()
                .contains("v9: Lambda got code with SHA-256 " + EMPTY_SHA256 + ", stack config says " + OTHER_SHA256
                        + ". It gets no traffic. Remove v9 and add the right code as a new version.");
        assertThat(declared.keys())
                .doesNotContain("aws:vpclattice/targetGroupAttachment:TargetGroupAttachment orders/v9");
    }

    private Declared declared(Code code) {
        return declared(code, Optional.empty());
    }

    private Declared declared(Code code, Optional<VpcConfig> vpc) {
        return Declared.by(aStack().add(version(code, vpc)).build(), Folders.of(folder));
    }

    private static Built version(Code code) {
        return version(code, Optional.empty());
    }

    private static Built version(Code code, Optional<VpcConfig> vpc) {
        return new Built(
                "v9",
                code,
                "weighbridge.orders.OrdersHandler",
                "java21",
                VersionConfig.Architecture.ARM64,
                512,
                10,
                vpc,
                Map.of("GREETING", new Variable.Plain("hello")),
                90,
                VersionConfig.Events.V2,
                OptionalInt.empty());
    }

    private static Code.LocalFile file(Optional<String> sha256) {
        return new Code.LocalFile(JAR, sha256);
    }

    private void built() throws IOException {
        Files.createDirectories(folder.resolve(JAR).getParent());
        Files.createFile(folder.resolve(JAR));
    }
}
