package weighbridge.policies.rules;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.change.Destination;
import weighbridge.policies.change.Judgement;
import weighbridge.policies.change.StackChange;
import weighbridge.policies.change.StackChange.Judged;
import weighbridge.policies.inventory.Inventory;
import weighbridge.policies.inventory.Part;
import weighbridge.policies.inventory.Warmth;
import weighbridge.policies.lattice.LatticeTypes;
import weighbridge.policies.limits.ExceptionEntry;
import weighbridge.policies.limits.LimitReader;
import weighbridge.policies.limits.LimitSchema;
import weighbridge.policies.limits.Limits;
import weighbridge.policies.limits.Limits.Limit;
import weighbridge.policies.limits.LimitsReader;
import weighbridge.policies.marks.Marks;
import weighbridge.policies.pack.Settings;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;
import weighbridge.policies.verdict.Finding;
import weighbridge.policies.verdict.Verdict;

/**
 * {@code warm-baseline}: stable is as warm as what it takes over from, and as the limits say, for the share that it has.
 */
public final class WarmBaseline extends StackRule {
    private static final String CONCURRENCY = "concurrency";

    /** No concurrency is asked for. */
    private static final long STANDARD = 0;

    private static final long LARGEST = 100_000;

    private final Permissions permissions;
    private volatile Limit concurrency = new Limit(STANDARD, Map.of());

    public WarmBaseline(
            ChangeFinder finder, Supplier<Baseline> baseline, Supplier<Limits> limits, InstantSource clock) {
        super(finder, baseline);
        this.permissions = new Permissions(limits, clock);
    }

    @Override
    public String id() {
        return LimitsReader.WARM_BASELINE;
    }

    @Override
    public String description() {
        return "Refuses a stable without the provisioned concurrency that its share needs.";
    }

    @Override
    public Value configProperties() {
        return LimitSchema.limit(
                CONCURRENCY, STANDARD, LARGEST, "Provisioned concurrency that all of the action's requests need");
    }

    @Override
    public void configure(Settings settings) {
        concurrency = LimitReader.read(settings, CONCURRENCY, STANDARD, LARGEST);
    }

    /** How warm all of an action's requests should find what answers, and why. */
    private record Wanted(long concurrency, String why) {}

    @Override
    List<Finding> judge(StackChange stack) {
        List<Finding> findings = new ArrayList<>();
        for (Judged judged : stack.actions()) {
            Optional<String> stable = judged.action().marks().stable();
            Optional<Destination> destination = stable.flatMap(version -> destination(judged, version));
            Optional<Verdict> verdict =
                    destination.isEmpty() ? Optional.empty() : verdict(judged, destination.get(), stack);
            if (verdict.isPresent()) {
                findings.add(new Finding(judged.action().urn(), verdict.get()));
            }
        }
        unmarked(stack).ifPresent(findings::add);
        return Unmarked.orNotApplicable(findings, stack);
    }

    private static Optional<Destination> destination(Judged judged, String version) {
        for (Destination destination : judged.destinations()) {
            if (destination.version().equals(version)) {
                return Optional.of(destination);
            }
        }
        return Optional.empty();
    }

    /** Where something rises and warmth is wanted, and nobody can tell of which version: said once, and no reason to refuse. */
    private Optional<Finding> unmarked(StackChange stack) {
        List<Judged> actions = stack.actions().stream()
                .filter(Unmarked::is)
                .filter(judged -> judged.judgement() instanceof Judgement.Known known
                        && known.change().isAdvance())
                .filter(judged -> wantsWarmth(judged, stack))
                .toList();
        return actions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        actions.get(0).action().urn(),
                        new Verdict.Compliant(List.of(Unmarked.labels(actions)
                                + ": no version is marked as stable, so nobody can tell whether it is as warm as its share needs: "
                                + Unmarked.TAGS))));
    }

    private boolean wantsWarmth(Judged judged, StackChange stack) {
        Warmth warmth = stack.next().warmth();
        return concurrency.of(judged.label()) > 0
                || judged.destinations().stream()
                        .flatMap(destination -> destination.targetGroup().stream())
                        .anyMatch(group -> warmth.of(group).orElse(0) > 0);
    }

    private Optional<Verdict> verdict(Judged judged, Destination stable, StackChange stack) {
        Wanted wanted = wanted(judged, stable, stack);
        long need = -Math.floorDiv(
                -wanted.concurrency() * Values.asWhole(stable.weight()).orElse(100L), 100L);
        OptionalLong has = stable.targetGroup()
                .map(group -> stack.next().warmth().of(group))
                .orElse(OptionalLong.empty());
        if (need == 0 || stable.targetGroup().isEmpty()) {
            return Optional.empty();
        } else if (has.isEmpty()) {
            return Optional.of(new Verdict.Undecided(judged.label(), stable.version() + "'s provisioned concurrency"));
        }
        return has.getAsLong() >= need
                ? Optional.empty()
                : Optional.of(refuse(judged, stable, has.getAsLong(), need, wanted, stack));
    }

    /** What the limits say, or what the version is kept at that stable took over from; the larger of them. */
    private Wanted wanted(Judged judged, Destination stable, StackChange stack) {
        Wanted most = new Wanted(concurrency.of(judged.label()), "which the limits say");
        Marks marks = judged.action().marks();
        String service = marks.service().orElse("");
        List<String> before = new ArrayList<>();
        judged.stable().ifPresent(before::add);
        marks.previous().ifPresent(before::add);
        for (String version : before) {
            long warmth = version.equals(stable.version()) ? 0 : warmth(stack.next(), service, version);
            if (warmth > most.concurrency()) {
                most = new Wanted(warmth, "which " + version + " is kept at");
            }
        }
        return most;
    }

    private static long warmth(Inventory inventory, String service, String version) {
        List<Part> groups = inventory.targetGroupsOf(service, version);
        return groups.size() == 1 ? inventory.warmth().of(groups.get(0)).orElse(0) : 0;
    }

    /** Our program writes no {@code aws-native}, and there a version's warmth is given for good when it is published. */
    private static String inOthers(Judged judged) {
        return LatticeTypes.isNative(judged.action().type())
                ? ", which is provisionedConcurrentExecutions where that version is published"
                : "";
    }

    private static boolean stoodSo(Judged judged, Destination stable, long has, StackChange stack) {
        String service = judged.action().marks().service().orElse("");
        return stack.baseline() instanceof Baseline.Deployed
                && !stack.now().targetGroupsOf(service, stable.version()).isEmpty()
                && judged.judgement() instanceof Judgement.Known known
                && !known.change().isFirstDeployment()
                && judged.stable().equals(Optional.of(stable.version()))
                && warmth(stack.now(), service, stable.version()) <= has;
    }

    private Verdict refuse(Judged judged, Destination stable, long has, long need, Wanted wanted, StackChange stack) {
        Optional<ExceptionEntry> permission = permissions.of(id(), judged.label(), stable.version(), stable.fraction());
        if (permission.isPresent()) {
            return new Verdict.Compliant(List.of(ChangeRule.inUse(judged.label(), permission.get())));
        }
        String message = judged.label() + ": stable " + stable.version() + " would have " + stable.share() + " with "
                + has + " of provisioned concurrency; that share needs " + need + ", " + stable.share() + " of the "
                + wanted.concurrency() + " " + wanted.why() + ": set warm of " + stable.version() + " to " + need
                + " or more" + inOthers(judged);
        return judged.isRetreat() || stoodSo(judged, stable, has, stack)
                ? new Verdict.Compliant(List.of(message + " (a warning: it was stable before, and no warmer)"))
                : new Verdict.Violation(message);
    }
}
