package weighbridge.policies.change;

import java.util.List;
import java.util.Optional;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.lattice.ActionInput;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.marks.Marking;
import weighbridge.policies.marks.Marks;
import weighbridge.policies.pack.Resource;

/** Sets a new action against what is deployed. */
public final class ChangeFinder {
    /** A whole stack that was asked for, and the answer. */
    private record Answered(List<Resource> resources, Baseline baseline, StackChange change) {
        boolean isOf(List<Resource> others, Baseline other) {
            return baseline == other && (resources == others || resources.equals(others));
        }
    }

    /** One action that was asked for: eight rules ask the same, one after the other, with the resource that was read once. */
    private record Found(LatticeAction action, Baseline baseline, Judgement judgement) {
        boolean isOf(LatticeAction other, Baseline otherBaseline) {
            return action.properties() == other.properties()
                    && baseline == otherBaseline
                    && action.urn().equals(other.urn())
                    && action.type().equals(other.type())
                    && action.aliases().equals(other.aliases());
        }
    }

    /** The versions of one split. */
    private record Named(
            ActionInput.Forward forward,
            List<String> names,
            Optional<String> service,
            Baseline.Deployed deployed,
            Versions versions) {
        @SuppressWarnings("ReferenceEquality") // Actions that are alike are read once.
        boolean isOf(
                ActionInput.Forward otherForward,
                Marks marks,
                Optional<String> otherService,
                Baseline.Deployed otherDeployed) {
            return forward == otherForward
                    && deployed == otherDeployed
                    && names.equals(marks.versions())
                    && service.equals(otherService);
        }
    }

    private final Marking marking = new Marking();
    private volatile Optional<Found> lastFound = Optional.empty();
    private volatile Optional<Named> lastNamed = Optional.empty();
    private Optional<Answered> last = Optional.empty();

    /** What becomes of a whole stack: found once, however many rules ask for it. */
    public synchronized StackChange findAll(List<Resource> resources, Baseline baseline) {
        if (last.isEmpty() || !last.get().isOf(resources, baseline)) {
            last = Optional.of(new Answered(resources, baseline, StackChange.of(resources, this, baseline)));
        }
        return last.get().change();
    }

    /** What the action's change turns out to be. */
    public Judgement find(LatticeAction action, Baseline baseline) {
        Optional<Found> found = lastFound;
        if (found.isEmpty() || !found.get().isOf(action, baseline)) {
            found = Optional.of(new Found(action, baseline, judge(action, baseline)));
            lastFound = found;
        }
        return found.get().judgement();
    }

    private Judgement judge(LatticeAction action, Baseline baseline) {
        String label = Labels.of(action);
        if (baseline instanceof Baseline.NoChange) {
            return new Judgement.Nothing("no change is under way");
        } else if (action.action() instanceof ActionInput.Respond) {
            return new Judgement.Nothing("it sends nothing to a version");
        } else if (action.action() instanceof ActionInput.Malformed malformed) {
            return new Judgement.Broken(label, malformed.problem());
        } else if (action.action() instanceof ActionInput.Pending pending) {
            return new Judgement.Pending(label, pending.property());
        }
        return forward(label, action, (ActionInput.Forward) action.action(), baseline);
    }

    private Judgement forward(String label, LatticeAction action, ActionInput.Forward forward, Baseline baseline) {
        Marks marks = action.marks();
        Optional<String> unknown = firstUnknown(action, forward);
        if (unknown.isPresent()) {
            return new Judgement.Pending(label, unknown.get());
        }
        Optional<String> problem =
                marking.problem(action.urn(), marks, forward.targets().size());
        if (problem.isPresent()) {
            return new Judgement.Broken(label, problem.get());
        }
        try {
            return against(label, action, forward, marks, baseline);
        } catch (Versions.Unclear e) {
            return new Judgement.Broken(label, e.getMessage());
        }
    }

    /** Most rules of a stack have one and the same split, and so the same versions. */
    private Versions versions(
            ActionInput.Forward forward, Marks marks, Optional<String> service, Baseline.Deployed deployed)
            throws Versions.Unclear {
        Optional<Named> named = lastNamed;
        if (named.isEmpty() || !named.get().isOf(forward, marks, service, deployed)) {
            Versions versions = Versions.of(forward, marks, service, deployed);
            named = Optional.of(new Named(forward, marks.versions(), service, deployed, versions));
            lastNamed = named;
        }
        return named.get().versions();
    }

    private Judgement against(
            String label, LatticeAction action, ActionInput.Forward forward, Marks marks, Baseline baseline)
            throws Versions.Unclear {
        if (baseline instanceof Baseline.Unreadable unreadable) {
            Versions versions = Versions.of(forward, marks, marks.service(), Baseline.Deployed.NOTHING);
            return new Judgement.Blind(label, unreadable.why(), versions.sharesByName());
        }
        Deployment deployment = new Deployment((Baseline.Deployed) baseline);
        Optional<String> service = marks.service();
        if (service.isEmpty()) {
            service = deployment.same(action).flatMap(now -> now.marks().service());
        }
        Versions versions = versions(forward, marks, service, deployment.deployed());
        return new Comparison(label, action, marks, versions, deployment).judgement();
    }

    private static Optional<String> firstUnknown(LatticeAction action, ActionInput.Forward forward) {
        Optional<String> mark = action.marks().firstUnknown();
        if (mark.isPresent()) {
            return mark;
        }
        Optional<String> weight = forward.firstUnknownWeight();
        return weight.isPresent() ? weight : action.firstUnknownOfPlace();
    }
}
