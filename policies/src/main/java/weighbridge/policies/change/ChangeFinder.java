package weighbridge.policies.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.baseline.DeployedAction;
import weighbridge.policies.baseline.DeployedSplit;
import weighbridge.policies.lattice.ActionInput;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.lattice.Target;
import weighbridge.policies.marks.Marking;
import weighbridge.policies.marks.Marks;
import weighbridge.policies.split.Shares;

/** Sets a new action against what is deployed. */
public final class ChangeFinder {
    private final Marking marking = new Marking();

    /** What the action's change turns out to be. */
    public Judgement find(LatticeAction action, Baseline baseline) {
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
        return forward(label, action, ((ActionInput.Forward) action.action()).targets(), baseline);
    }

    private Judgement forward(String label, LatticeAction action, List<Target> targets, Baseline baseline) {
        Marks marks = new Marks(action.tags());
        Optional<String> unknown = marks.firstUnknown().or(() -> unknownWeight(targets));
        if (unknown.isPresent()) {
            return new Judgement.Pending(label, unknown.get());
        }
        Optional<String> problem = marking.problem(action.urn(), marks, targets.size());
        if (problem.isPresent()) {
            return new Judgement.Broken(label, problem.get());
        }
        try {
            return against(label, action, targets, marks, baseline);
        } catch (Versions.Unclear e) {
            return new Judgement.Broken(label, e.getMessage());
        }
    }

    private Judgement against(String label, LatticeAction action, List<Target> targets, Marks marks, Baseline baseline)
            throws Versions.Unclear {
        if (baseline instanceof Baseline.Unreadable unreadable) {
            Baseline.Deployed nothing = new Baseline.Deployed(List.of(), Map.of());
            Versions versions = Versions.of(targets, marks, marks.get(Marks.SERVICE), nothing);
            return new Judgement.Blind(label, unreadable.why(), named(versions));
        }
        Deployment deployment = new Deployment((Baseline.Deployed) baseline);
        Optional<DeployedAction> same = deployment.same(action).filter(DeployedAction::forwards);
        Optional<String> service = marks.get(Marks.SERVICE)
                .or(() -> same.flatMap(now -> now.marks().get(Marks.SERVICE)));
        Versions versions = Versions.of(targets, marks, service, deployment.deployed());
        return same.isPresent()
                ? ofDeployed(label, action, same.get(), deployment, marks, versions)
                : ofNew(label, action, deployment, marks, versions);
    }

    private static Judgement ofDeployed(
            String label,
            LatticeAction action,
            DeployedAction now,
            Deployment deployment,
            Marks marks,
            Versions versions)
            throws Versions.Unclear {
        Set<String> free = now.marks().stableAndPrevious();
        Optional<String> problem = MarksChange.problem(marks, Optional.of(now), free);
        if (problem.isPresent()) {
            return new Judgement.Broken(label, problem.get());
        }
        List<DeployedAction> servers = new ArrayList<>(List.of(now));
        if (takesOtherRequests(action, now.resource())) {
            servers.addAll(serversOf(action, Optional.of(now), deployment));
        }
        boolean added = !now.marks().isMarked() && marks.isMarked();
        return measured(
                label,
                now.marks().get(Marks.ACTION),
                servers,
                Optional.of(now),
                free,
                versions,
                added,
                !free.isEmpty());
    }

    private static Judgement ofNew(
            String label, LatticeAction action, Deployment deployment, Marks marks, Versions versions)
            throws Versions.Unclear {
        if (deployment.ofService(action).isEmpty()
                && deployment
                        .listenerOf(action)
                        .filter(DeployedAction::forwards)
                        .isEmpty()) {
            return first(label, marks, versions);
        }
        Set<String> free = deployment.freeForNew(action);
        Optional<String> problem = MarksChange.problem(marks, Optional.empty(), free);
        if (problem.isPresent()) {
            return new Judgement.Broken(label, problem.get());
        }
        List<DeployedAction> servers =
                action.isListener() ? List.of() : serversOf(action, Optional.empty(), deployment);
        return measured(
                label, marks.get(Marks.ACTION), servers, Optional.empty(), free, versions, false, !free.isEmpty());
    }

    /** Nothing of the service forwards yet, so nobody's requests move. */
    private static Judgement first(String label, Marks marks, Versions versions) throws Versions.Unclear {
        Optional<String> problem = MarksChange.problem(marks, Optional.empty(), Set.of());
        if (problem.isPresent()) {
            return new Judgement.Broken(label, problem.get());
        }
        // Without marks, the only version of an action is the one that its traffic falls back to.
        Set<String> free = marks.isMarked()
                ? Set.of(marks.get(Marks.STABLE).orElseThrow())
                : versions.weights().size() == 1 ? versions.weights().keySet() : Set.of();
        return new Judgement.Known(
                new Change(label, label, versions.shares(), List.of(), free, versions.names(), false, !free.isEmpty()));
    }

    private static Judgement measured(
            String label,
            Optional<String> mark,
            List<DeployedAction> servers,
            Optional<DeployedAction> self,
            Set<String> free,
            Versions versions,
            boolean marksAdded,
            boolean marked)
            throws Versions.Unclear {
        Map<String, String> names = new LinkedHashMap<>(versions.names());
        List<Change.Served> from = new ArrayList<>();
        for (DeployedAction server : servers) {
            if (server.split() instanceof DeployedSplit.Unclear unclear) {
                return new Judgement.Blind(
                        label, Labels.of(server.resource()) + " is deployed, but " + unclear.why(), named(versions));
            }
            Shares shares = server.split() instanceof DeployedSplit.Forwards forwards ? forwards.shares() : Shares.NONE;
            from.add(new Change.Served(Optional.of(server).equals(self) ? "" : Labels.of(server.resource()), shares));
        }
        if (from.isEmpty()) {
            from.add(new Change.Served("", Shares.NONE));
        }
        return new Judgement.Known(
                new Change(label, mark.orElse(label), versions.shares(), from, free, names, marksAdded, marked));
    }

    /** The deployed actions that serve a rule's requests now, apart from the rule itself. */
    private static List<DeployedAction> serversOf(
            LatticeAction rule, Optional<DeployedAction> self, Deployment deployment) {
        List<DeployedAction> others = deployment.actionsOfListener(rule).stream()
                .filter(action -> !Optional.of(action).equals(self))
                .toList();
        return Servers.without(rule, others, DeployedAction::resource);
    }

    private static boolean takesOtherRequests(LatticeAction next, LatticeAction now) {
        return !next.isListener() && (next.priority() < now.priority() || !now.takesAllOf(next));
    }

    private static Optional<String> unknownWeight(List<Target> targets) {
        return targets.stream()
                .filter(target -> target.weight().isUnknown())
                .map(target -> target.path() + ".weight")
                .findFirst();
    }

    private static Shares named(Versions versions) throws Versions.Unclear {
        Map<String, Long> byName = new LinkedHashMap<>();
        versions.weights()
                .forEach((version, weight) -> byName.merge(versions.names().get(version), weight, Long::sum));
        return new Versions(byName, versions.names()).shares();
    }
}
