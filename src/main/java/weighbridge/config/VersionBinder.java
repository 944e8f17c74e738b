package weighbridge.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import weighbridge.config.VersionConfig.Architecture;
import weighbridge.config.VersionConfig.Events;

/** Makes the records of versions. */
final class VersionBinder {
    /** Lambda's own defaults, from its API reference for CreateFunction. Ours must never change: they are part of frozen versions. */
    private static final int DEFAULT_MEMORY_MIB = 128;

    private static final int DEFAULT_TIMEOUT_SECONDS = 3;
    private static final int DEFAULT_LOG_RETENTION_DAYS = 30;

    private final String region;
    private final String account;
    private final At secrets;

    VersionBinder(String region, String account, At secrets) {
        this.region = region;
        this.account = account;
        this.secrets = secrets;
    }

    VersionConfig version(At version) {
        return version.get("function").present() ? published(version) : built(version);
    }

    private VersionConfig published(At version) {
        FunctionReference reference = FunctionReference.parse(Bound.text(version.get("function")), region, account);
        return new VersionConfig.Published(
                version.key(), ((FunctionReference.Numbered) reference).arn(), events(version), warm(version));
    }

    private VersionConfig built(At version) {
        return new VersionConfig.Built(
                version.key(),
                code(version.get("code")),
                Bound.text(version.get("handler")),
                Bound.text(version.get("runtime")),
                version.get("architecture").text().orElse("").equals(Architecture.ARM64.id())
                        ? Architecture.ARM64
                        : Architecture.X86_64,
                version.get("memory").whole().orElse(DEFAULT_MEMORY_MIB),
                version.get("timeout").whole().orElse(DEFAULT_TIMEOUT_SECONDS),
                Optional.of(version.get("vpc")).filter(At::present).map(VersionBinder::vpc),
                environment(version.get("environment")),
                version.get("logRetention").whole().orElse(DEFAULT_LOG_RETENTION_DAYS),
                events(version),
                warm(version));
    }

    private static Events events(At version) {
        return version.get("events").text().map(Events::valueOf).orElse(Events.V2);
    }

    private static OptionalInt warm(At version) {
        return version.get("warm").whole().map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static VpcConfig vpc(At vpc) {
        return new VpcConfig(Bound.texts(vpc.get("subnets")), Bound.texts(vpc.get("securityGroups")));
    }

    private Map<String, Variable> environment(At environment) {
        return environment.children().stream().collect(Collectors.toMap(At::key, this::variable));
    }

    private Variable variable(At variable) {
        if (!variable.isMapping()) {
            return new Variable.Plain(Bound.text(variable));
        }
        String name = Bound.text(variable.get("secret"));
        return new Variable.Secret(name, Bound.text(secrets.get(name)));
    }

    private static Code code(At code) {
        Optional<String> sha256 = code.get("sha256").text();
        if (code.get("file").present()) {
            return new Code.LocalFile(Path.of(Bound.text(code.get("file"))), sha256);
        }
        if (code.get("directory").present()) {
            return new Code.Directory(Path.of(Bound.text(code.get("directory"))), sha256);
        }
        return new Code.S3Object(
                Bound.text(code.get("bucket")),
                Bound.text(code.get("key")),
                code.get("version").text(),
                sha256);
    }
}
