package weighbridge;

import com.pulumi.Context;
import com.pulumi.resources.ResourceOptions;
import com.pulumi.resources.ResourceTransformation;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestOptions;
import com.pulumi.test.TestResult;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import weighbridge.config.StackConfig;
import weighbridge.version.Folders;

/** What a run of the program registered, against a provider that agrees to everything. */
public final class Declared {
    private final List<Registered> resources;
    private final TestResult result;

    private Declared(List<Registered> resources, TestResult result) {
        this.resources = resources;
        this.result = result;
    }

    /** What this config declares. Fails if the program does. */
    public static Declared by(StackConfig config) {
        return by(config, Folders.of(Path.of("")));
    }

    public static Declared by(StackConfig config, Folders folders) {
        Declared declared = tryTo(config, folders);
        declared.result.throwOnError();
        return declared;
    }

    /** What this config declares until the program ends or fails. */
    public static Declared tryTo(StackConfig config, Folders folders) {
        return run(context -> App.declare(context, config, folders));
    }

    /** What this program registered, whether it failed or not. */
    public static Declared run(Consumer<Context> program) {
        Map<String, ResourceOptions> options = new ConcurrentHashMap<>();
        var provider = new AgreeingProvider();
        try {
            TestResult result = PulumiTest.withMocks(provider)
                    .withOptions(TestOptions.builder()
                            .resourceTransformations(List.of(recordOptions(options)))
                            .build())
                    .runTest(program);
            return new Declared(registered(provider, options), result);
        } finally {
            PulumiTest.cleanup();
        }
    }

    /** Every resource, by type and name. */
    public List<Registered> resources() {
        return resources;
    }

    public List<String> keys() {
        return resources.stream().map(Registered::key).toList();
    }

    public Registered one(String type, String name) {
        return resources.stream()
                .filter(resource ->
                        resource.type().equals(type) && resource.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type + " " + name + " among " + keys()));
    }

    public Object output(String name) {
        return PulumiTest.extractValue(result.output(name));
    }

    public TestResult result() {
        return result;
    }

    private static ResourceTransformation recordOptions(Map<String, ResourceOptions> options) {
        return args -> {
            options.put(Registered.key(args.resource()), args.options());
            return Optional.empty();
        };
    }

    private static List<Registered> registered(AgreeingProvider provider, Map<String, ResourceOptions> options) {
        return provider.created().stream()
                .map(args ->
                        new Registered(args.type, args.name, args.inputs, options.get(args.type + " " + args.name)))
                .sorted(Comparator.comparing(Registered::key))
                .toList();
    }
}
