package weighbridge.policies.rules;

import static java.util.stream.Collectors.joining;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.Change;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.change.Judgement;
import weighbridge.policies.change.StackChange;
import weighbridge.policies.change.StackChange.Judged;
import weighbridge.policies.limits.ExceptionEntry;
import weighbridge.policies.limits.LimitSchema;
import weighbridge.policies.limits.Limits;
import weighbridge.policies.limits.LimitsReader;
import weighbridge.policies.pack.Settings;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;
import weighbridge.policies.verdict.Finding;
import weighbridge.policies.verdict.Verdict;

/** {@code one-candidate}: so many versions are tried at a time, so that an alarm says which one is bad. */
public final class OneCandidate extends StackRule {
    private static final String MOST = "most";
    private static final long STANDARD = 1;

    /** As many versions as an action may have. */
    private static final long LARGEST = 10;

    private final Permissions permissions;
    private volatile long most = STANDARD;

    public OneCandidate(
            ChangeFinder finder, Supplier<Baseline> baseline, Supplier<Limits> limits, InstantSource clock) {
        super(finder, baseline);
        this.permissions = new Permissions(limits, clock);
    }

    @Override
    public String id() {
        return LimitsReader.ONE_CANDIDATE;
    }

    @Override
    public String description() {
        return "Refuses more candidates under traffic than permitted, among the actions with the same stable.";
    }

    @Override
    public Value configProperties() {
        return Values.fields(
                MOST,
                LimitSchema.bounded(
                        "How many candidates may have traffic at the same time", LARGEST, Optional.of(STANDARD)));
    }

    @Override
    public void configure(Settings settings) {
        settings.allowOnly(List.of(MOST));
        Settings node = settings.child(MOST);
        most = node.isPresent() ? node.whole(0, LARGEST).orElse(STANDARD) : STANDARD;
    }

    /** One action, its change, and its candidates under traffic. */
    private record Tried(String urn, Change change, List<String> candidates) {}

    @Override
    List<Finding> judge(StackChange stack) {
        Map<String, List<Tried>> byStable = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Judged judged : stack.actions()) {
            if (judged.judgement() instanceof Judgement.Known known) {
                Tried tried = new Tried(judged.action().urn(), known.change(), Candidates.of(known.change()));
                if (judged.stable().isPresent()) {
                    byStable.computeIfAbsent(judged.fallsBackTo(), stable -> new ArrayList<>())
                            .add(tried);
                } else if (Unmarked.is(judged)) {
                    findings.addAll(judge(List.of(tried), false));
                }
            }
        }
        byStable.values().forEach(group -> findings.addAll(judge(group, true)));
        return Unmarked.orNotApplicable(findings, stack);
    }

    /** @param marked otherwise one of the versions is stable, and nobody can tell which */
    private List<Finding> judge(List<Tried> group, boolean marked) {
        List<String> warnings = new ArrayList<>();
        SortedMap<String, Set<String>> candidates = new TreeMap<>();
        for (Tried tried : group) {
            for (String version : tried.candidates()) {
                Optional<ExceptionEntry> permission = permission(tried.change(), version);
                if (permission.isPresent()) {
                    warnings.add(ChangeRule.inUse(tried.change().label(), permission.get()));
                } else {
                    candidates
                            .computeIfAbsent(tried.change().name(version), name -> new HashSet<>())
                            .add(tried.change().label());
                }
            }
        }
        String urn = group.get(0).urn();
        if (candidates.size() <= (marked ? most : most + 1)) {
            return warnings.isEmpty() ? List.of() : List.of(new Finding(urn, new Verdict.Compliant(warnings)));
        }
        String message = marked ? tooMany(candidates) : tooManyUnmarked(candidates);
        return List.of(new Finding(rising(group).map(Tried::urn).orElse(urn), verdict(group, message)));
    }

    /** Too many that stand already are no reason to keep anybody from going back, or from changing something else. */
    private static Verdict verdict(List<Tried> group, String found) {
        Optional<Tried> rising = rising(group);
        String message = rising.orElse(group.get(0)).change().label() + ": " + found;
        return rising.isPresent()
                ? new Verdict.Violation(message)
                : new Verdict.Compliant(List.of(message + " (a warning: none of them rises)"));
    }

    private String tooMany(SortedMap<String, Set<String>> candidates) {
        return candidates.size() + " candidates would have traffic: " + named(candidates) + "; at most " + most()
                + " at a time among the actions with the same stable: take all but "
                + (most == 1 ? "one" : String.valueOf(most)) + " to 0 first";
    }

    private String tooManyUnmarked(SortedMap<String, Set<String>> candidates) {
        return candidates.size() + " versions would have traffic: " + named(candidates)
                + "; whichever of them is stable, at most " + most() + " at a time: take all but " + (most + 1)
                + " to 0 first" + Unmarked.briefly(id());
    }

    private String most() {
        return most + (most == 1 ? " candidate" : " candidates");
    }

    private static Optional<Tried> rising(List<Tried> group) {
        return group.stream()
                .filter(tried -> tried.change().isFirstDeployment()
                        ? !tried.candidates().isEmpty()
                        : tried.change().isAdvance())
                .findFirst();
    }

    private Optional<ExceptionEntry> permission(Change change, String version) {
        return permissions.of(
                id(), change.action(), change.name(version), change.next().of(version));
    }

    private static String named(SortedMap<String, Set<String>> candidates) {
        return candidates.entrySet().stream()
                .map(candidate ->
                        candidate.getKey() + " (" + String.join(", ", new TreeSet<>(candidate.getValue())) + ")")
                .collect(joining(" and "));
    }
}
