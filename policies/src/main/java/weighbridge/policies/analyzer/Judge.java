package weighbridge.policies.analyzer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeResponse;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerResource;
import weighbridge.policies.pack.Pack;
import weighbridge.policies.pack.Resource;
import weighbridge.policies.pack.Rule;
import weighbridge.policies.pack.Scope;
import weighbridge.policies.value.Names;
import weighbridge.policies.verdict.Finding;
import weighbridge.policies.verdict.Verdict;

/** Runs the rules of a pack. A rule that throws is a violation, never a pass. */
final class Judge {
    private static final int FRAMES = 10;

    // The engine's summary counts a rule as passed that says nothing (newPolicySummary, pulumi v3.259.0).
    private static final Verdict DISABLED = new Verdict.NotApplicable("the policy config disables it");

    private final Pack pack;
    private final Levels levels;
    private final Reasons reasons = new Reasons();

    Judge(Pack pack, Levels levels) {
        this.pack = pack;
        this.levels = levels;
    }

    AnalyzeResponse resource(AnalyzeRequest request, boolean preview) {
        Diagnostics diagnostics = new Diagnostics(pack, levels, reasons, preview);
        Supplier<Resource> resource = read(() -> resource(request));
        for (Rule rule : pack.rules()) {
            if (levels.isDisabled(rule.id())) {
                diagnostics.add(rule, request.getUrn(), DISABLED);
            } else if (rule.appliesTo(request.getType())) {
                diagnostics.add(rule, request.getUrn(), judge(rule, resource));
            } else if (rule.scope() != Scope.STACK) {
                diagnostics.add(rule, request.getUrn(), strange(rule, request.getType()));
            }
        }
        return diagnostics.response();
    }

    AnalyzeResponse stack(AnalyzeStackRequest request, boolean preview) {
        Diagnostics diagnostics = new Diagnostics(pack, levels, reasons, preview);
        Supplier<StackResources> resources = read(() -> stackResources(request));
        for (Rule rule : pack.rules()) {
            if (levels.isDisabled(rule.id())) {
                diagnostics.add(rule, "", DISABLED);
            } else {
                judgeStack(rule, resources, preview)
                        .forEach(finding -> diagnostics.add(rule, finding.urn(), finding.verdict()));
            }
        }
        return diagnostics.response();
    }

    private StackResources stackResources(AnalyzeStackRequest request) {
        Map<String, Boolean> wanted = new HashMap<>();
        List<Resource> resources = new ArrayList<>();
        for (AnalyzerResource resource : request.getResourcesList()) {
            if (wanted.computeIfAbsent(resource.getType(), this::isLookedAt)) {
                resources.add(resource(resource));
            }
        }
        return new StackResources(resources);
    }

    private boolean isLookedAt(String type) {
        return pack.rules().stream().anyMatch(rule -> rule.looksAt(type));
    }

    private static Verdict strange(Rule rule, String type) {
        return new Verdict.NotApplicable(rule.id() + " does not look at resources of type " + type);
    }

    /** Reads once for all rules. What cannot be read fails in each of them, so that each refuses. */
    @SuppressWarnings("CatchingUnchecked")
    private static <T> Supplier<T> read(Supplier<T> reader) {
        try {
            T read = reader.get();
            return () -> read;
        } catch (RuntimeException | StackOverflowError e) {
            return () -> {
                throw e;
            };
        }
    }

    // Whatever a rule throws must refuse: a rule that fails and so passes would guard nothing.
    @SuppressWarnings("CatchingUnchecked")
    private Verdict judge(Rule rule, Supplier<Resource> resource) {
        try {
            return rule.judge(resource.get());
        } catch (RuntimeException | StackOverflowError e) {
            return failed(rule, e);
        }
    }

    @SuppressWarnings("CatchingUnchecked")
    private List<Finding> judgeStack(Rule rule, Supplier<StackResources> resources, boolean preview) {
        try {
            List<Resource> own = resources.get().of(rule);
            List<Finding> findings = new ArrayList<>(rule.judgeStack(own));
            if (preview) {
                findings.addAll(rule.judgePlan(own));
            }
            return findings;
        } catch (RuntimeException | StackOverflowError e) {
            return List.of(new Finding("", failed(rule, e)));
        }
    }

    private static Resource resource(AnalyzeRequest request) {
        return new Resource(
                request.getUrn(),
                Names.one(request.getType()),
                request.getName(),
                StructValues.read(request.getProperties()),
                request.getOptions().getAliasesList());
    }

    private static Resource resource(AnalyzerResource resource) {
        return new Resource(
                resource.getUrn(),
                Names.one(resource.getType()),
                resource.getName(),
                StructValues.read(resource.getProperties()),
                resource.getOptions().getAliasesList(),
                dependencies(resource));
    }

    private static Map<String, List<String>> dependencies(AnalyzerResource resource) {
        Map<String, List<String>> urns = new HashMap<>();
        resource.getPropertyDependenciesMap()
                .forEach((property, sources) -> urns.put(property, List.copyOf(sources.getUrnsList())));
        return urns;
    }

    // The engine shows standard error, so the frames near the fault must do: an overflow has a thousand.
    private Verdict failed(Rule rule, Throwable cause) {
        System.err.println(pack.name() + ": the rule " + rule.id() + " failed: " + cause);
        Arrays.stream(cause.getStackTrace()).limit(FRAMES).forEach(frame -> System.err.println("    at " + frame));
        return new Verdict.Violation("the rule " + rule.id() + " failed (" + cause
                + "), and nothing passes unjudged: report this with the lines above");
    }
}
