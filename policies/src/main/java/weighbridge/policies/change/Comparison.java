package weighbridge.policies.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import weighbridge.policies.baseline.DeployedAction;
import weighbridge.policies.baseline.DeployedSplit;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.marks.Marks;
import weighbridge.policies.split.Shares;

/** One new action, whose versions are known, beside the deployed actions that serve its requests until now. */
record Comparison(String label, LatticeAction action, Marks marks, Versions versions, Deployment deployment) {
    Judgement judgement() throws Versions.Unclear {
        Optional<DeployedAction> same = deployment.same(action);
        if (same.isPresent() && same.get().forwards()) {
            return ofDeployed(same.get());
        }
        return deployment.isFirst(action) ? first() : ofNew(same);
    }

    private Judgement ofDeployed(DeployedAction now) throws Versions.Unclear {
        Set<String> free = now.marks().stableAndPrevious();
        Optional<String> problem = MarksChange.wrongPrevious(marks, free);
        if (problem.isEmpty()) {
            problem = MarksChange.altered(marks, now, deployment);
        }
        if (problem.isPresent()) {
            return new Judgement.Broken(label, problem.get());
        }
        boolean added = !now.marks().isMarked() && marks.isMarked();
        return measured(
                now.marks().action().orElse(label),
                Optional.of(now),
                Servers.gained(action, now, deployment),
                free,
                added);
    }

    /** @param same the action as it is deployed, where it answers its requests itself until now */
    private Judgement ofNew(Optional<DeployedAction> same) throws Versions.Unclear {
        Set<String> free = deployment.freeForNew(action);
        Optional<String> problem = MarksChange.wrongPrevious(marks, free);
        if (problem.isPresent()) {
            return new Judgement.Broken(label, problem.get());
        }
        List<DeployedAction> servers =
                same.isPresent() ? Servers.gained(action, same.get(), deployment) : Servers.ofNew(action, deployment);
        return measured(label, same, servers, free, false);
    }

    /** Nothing of the service forwards yet, so nobody's requests move. */
    private Judgement first() throws Versions.Unclear {
        Optional<String> problem = MarksChange.wrongPrevious(marks, Set.of());
        if (problem.isPresent()) {
            return new Judgement.Broken(label, problem.get());
        }
        // Without marks, the only version of an action is the one that its traffic falls back to.
        Set<String> free = marks.isMarked()
                ? versions.named(marks.stable().orElseThrow())
                : versions.weights().size() == 1 ? versions.weights().keySet() : Set.of();
        return new Judgement.Known(
                new Change(label, label, versions.shares(), List.of(), free, versions.names(), false, !free.isEmpty()));
    }

    private Judgement measured(
            String limits,
            Optional<DeployedAction> self,
            List<DeployedAction> others,
            Set<String> free,
            boolean marksAdded)
            throws Versions.Unclear {
        List<DeployedAction> servers = new ArrayList<>(others);
        if (self.isPresent()) {
            servers.add(0, self.get());
        }
        List<Change.Served> from = new ArrayList<>();
        for (DeployedAction server : servers) {
            String name = Labels.of(server.resource());
            if (server.split() instanceof DeployedSplit.Unclear unclear) {
                return new Judgement.Blind(label, name + " is deployed, but " + unclear.why(), versions.sharesByName());
            }
            boolean own = self.isPresent() && self.get().isSame(server);
            from.add(new Change.Served(
                    own ? "" : name,
                    shares(server),
                    own ? free : freeAt(server, self, free),
                    deployment.deployed().modified(server),
                    Optional.of(server)));
        }
        if (from.isEmpty()) {
            from.add(new Change.Served("", Shares.NONE, free, Optional.of(Instant.EPOCH), Optional.empty()));
        }
        return new Judgement.Known(new Change(
                label, limits, versions.shares(), from, free, versions.names(), marksAdded, !free.isEmpty()));
    }

    /**
     * What is free for requests that another action serves now. A deployed rule may have a stable of its own; that is not the
     * stable of requests that it only takes over now, so a wider match cannot carry it to them. A new rule has its listener's.
     */
    private static Set<String> freeAt(DeployedAction server, Optional<DeployedAction> self, Set<String> free) {
        boolean deployed = self.isPresent() && self.get().forwards();
        return deployed && server.forwards() ? server.marks().stableAndPrevious() : free;
    }

    static Shares shares(DeployedAction server) {
        return server.split() instanceof DeployedSplit.Forwards forwards ? forwards.shares() : Shares.NONE;
    }
}
