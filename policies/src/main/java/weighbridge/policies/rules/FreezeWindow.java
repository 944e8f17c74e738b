package weighbridge.policies.rules;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.Change;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.change.Judgement;
import weighbridge.policies.freeze.Window;
import weighbridge.policies.freeze.WindowReader;
import weighbridge.policies.limits.Limits;
import weighbridge.policies.limits.LimitsReader;
import weighbridge.policies.pack.Settings;
import weighbridge.policies.split.Step;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;
import weighbridge.policies.verdict.Verdict;

/** {@code freeze-window}: nothing advances while nobody is there to see it. */
public final class FreezeWindow extends ChangeRule {
    private static final String WINDOWS = "windows";

    private final InstantSource clock;
    private volatile List<Window> windows = List.of();

    public FreezeWindow(
            ChangeFinder finder, Supplier<Baseline> baseline, Supplier<Limits> limits, InstantSource clock) {
        super(finder, baseline, new Permissions(limits, clock));
        this.clock = clock;
    }

    @Override
    public String id() {
        return LimitsReader.FREEZE_WINDOW;
    }

    @Override
    public String description() {
        return "Refuses an advance inside a configured window.";
    }

    @Override
    public Value configProperties() {
        return Values.fields(WINDOWS, WindowReader.schema());
    }

    @Override
    public void configure(Settings settings) {
        settings.allowOnly(List.of(WINDOWS));
        windows = WindowReader.read(settings.child(WINDOWS));
    }

    /** Outside every window nobody needs to know what changes. */
    @Override
    Verdict judge(Judgement judgement) {
        return open().isEmpty() ? new Verdict.NotApplicable("no freeze window is open") : super.judge(judgement);
    }

    @Override
    Verdict judge(Change change) {
        Set<String> warnings = new LinkedHashSet<>();
        Step rest = withoutPermitted(change, new Step(rises(change)), warnings);
        Optional<Window> window = open();
        return rest.isAdvance() && window.isPresent()
                ? new Verdict.Violation(message(change, rest, window.get()))
                : new Verdict.Compliant(List.copyOf(warnings));
    }

    private Optional<Window> open() {
        Instant now = clock.instant();
        for (Window window : windows) {
            if (window.endIfWithin(now).isPresent()) {
                return Optional.of(window);
            }
        }
        return Optional.empty();
    }

    private String message(Change change, Step rest, Window window) {
        String rises = rest.rises().stream().map(rise -> rise(change, rise)).collect(joining(" and "));
        String until =
                window.endIfWithin(clock.instant()).map(Instant::toString).orElse("its end");
        return change.label() + ": " + rises + " inside the freeze window " + window.shown()
                + "; nothing advances in it: wait until " + until
                + (change.marked() ? "" : Unmarked.briefly(id()));
    }
}
