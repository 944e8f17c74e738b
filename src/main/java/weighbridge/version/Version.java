package weighbridge.version;

import com.pulumi.aws.lambda.Permission;
import com.pulumi.aws.lambda.PermissionArgs;
import com.pulumi.aws.lambda.ProvisionedConcurrencyConfig;
import com.pulumi.aws.lambda.ProvisionedConcurrencyConfigArgs;
import com.pulumi.aws.vpclattice.TargetGroup;
import com.pulumi.aws.vpclattice.TargetGroupArgs;
import com.pulumi.aws.vpclattice.TargetGroupAttachment;
import com.pulumi.aws.vpclattice.TargetGroupAttachmentArgs;
import com.pulumi.aws.vpclattice.inputs.TargetGroupAttachmentTargetArgs;
import com.pulumi.aws.vpclattice.inputs.TargetGroupConfigArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import weighbridge.Origin;
import weighbridge.config.VersionConfig;
import weighbridge.marks.Marks;
import weighbridge.service.Service;

/**
 * One version: a numbered function version, the target group that holds it and nothing else, and Lattice's permission to
 * invoke it for that target group. A version has them whether or not it has traffic.
 */
public final class Version extends ComponentResource {
    public static final String TYPE = "weighbridge:index:Version";

    private final String service;
    private final VersionConfig config;
    private final String resourceName;
    private final NumberedFunction function;
    private final TargetGroup targetGroup;
    private final TargetGroupAttachment registration;

    /**
     * Declares the version's resources.
     *
     * @param folders where code files are
     */
    public Version(String serviceName, VersionConfig config, Home home, Folders folders, Service service) {
        super(
                TYPE,
                serviceName + "/" + config.name(),
                ComponentResourceOptions.builder().parent(service).build());
        this.service = serviceName;
        this.config = config;
        this.resourceName = serviceName + "/" + config.name();
        this.function = function(home, folders);
        this.targetGroup = targetGroup();
        this.registration = register(permit(), warmed());
        registerOutputs(Map.of("targetGroup", targetGroup.id(), "function", function.arn()));
    }

    /** What the reader of a preview should know of a version's code; empty where all is as stack config says. */
    public static Optional<String> remark(VersionConfig config, Folders folders) {
        return config instanceof VersionConfig.Built built
                ? new Artifact(folders, built.code()).remark(built.name())
                : Optional.empty();
    }

    /** The id of the version's target group, {@code tg-…}. */
    public Output<String> targetGroupId() {
        return targetGroup.id();
    }

    /** The name of the version's function, without its number. */
    public Output<String> functionName() {
        return function.name();
    }

    /** The number of the version's function. */
    public Output<String> functionNumber() {
        return function.number();
    }

    /** Stands once the function is kept as warm as it should be, is in the target group and may be invoked through it. */
    public Resource registration() {
        return registration;
    }

    private NumberedFunction function(Home home, Folders folders) {
        if (config instanceof VersionConfig.Published published) {
            return NumberedFunction.published(published.functionArn());
        }
        var built = (VersionConfig.Built) config;
        return BuiltFunction.declare(service, built, home, new Artifact(folders, built.code()), this);
    }

    /**
     * A group's name never changes: one that was made elsewhere and adopted keeps its own, which would else be a replacement.
     *
     * <p>A Lambda target group has an event version and nothing else in its config: no port, protocol, VPC or health check.
     */
    private TargetGroup targetGroup() {
        return new TargetGroup(
                resourceName,
                TargetGroupArgs.builder()
                        .name(TargetGroupName.of(service, config.name()))
                        .type("LAMBDA")
                        .config(TargetGroupConfigArgs.builder()
                                .lambdaEventStructureVersion(config.events().name())
                                .build())
                        .tags(Marks.ofTargetGroup(service, config.name()))
                        .build(),
                child().ignoreChanges("name").build());
    }

    /** One statement a target group. AWS would refuse a second one of the same id, so the old one goes first. */
    private Permission permit() {
        return new Permission(
                resourceName,
                PermissionArgs.builder()
                        .statementId("lattice-" + TargetGroupName.of(service, config.name()))
                        .action("lambda:InvokeFunction")
                        .principal("vpc-lattice.amazonaws.com")
                        .function(function.name())
                        .qualifier(function.number())
                        .sourceArn(Origin.of(targetGroup, targetGroup.arn()))
                        .build(),
                child().deleteBeforeReplace(true).build());
    }

    /**
     * Provisioned concurrency sits on the numbered version and counts as ready once Lambda has started every environment, so
     * what waits for it meets no cold start, and code that does not start gets no request.
     */
    private Optional<ProvisionedConcurrencyConfig> warmed() {
        if (config.warm().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ProvisionedConcurrencyConfig(
                resourceName,
                ProvisionedConcurrencyConfigArgs.builder()
                        .functionName(function.name())
                        .qualifier(function.number())
                        .provisionedConcurrentExecutions(config.warm().getAsInt())
                        .build(),
                child().build()));
    }

    /** A target group takes one function, so the old one goes first where it ever changes. */
    private TargetGroupAttachment register(Permission permission, Optional<ProvisionedConcurrencyConfig> warmed) {
        return new TargetGroupAttachment(
                resourceName,
                TargetGroupAttachmentArgs.builder()
                        .targetGroupIdentifier(targetGroup.id())
                        .target(TargetGroupAttachmentTargetArgs.builder()
                                .id(function.arn())
                                .build())
                        .build(),
                child().dependsOn(Stream.concat(Stream.of(permission), warmed.stream())
                                .toArray(Resource[]::new))
                        .deleteBeforeReplace(true)
                        .build());
    }

    private CustomResourceOptions.Builder child() {
        return CustomResourceOptions.builder().parent(this);
    }
}
