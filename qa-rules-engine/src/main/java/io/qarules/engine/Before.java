package io.qarules.engine;

import io.qarules.casefile.Agent;
import io.qarules.engine.cap.CapStage;
import io.qarules.engine.count.RunningCounts;
import io.qarules.engine.policy.Policy;
import io.qarules.engine.ruling.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What came before the facts that are decided on, as far as these go on from it.
 *
 * @param calls ids of the calls that stand among the facts because later ones name them, and were looked at before
 * @param counts of all earlier offences
 * @param fines the earlier fines in force of the month that the next fine may lie in, in their order
 */
record Before(Set<String> calls, RunningCounts counts, List<Ruling> fines) {
    /** Returns that nothing came before: the facts are all that is known. */
    static Before nothing(Policy policy) {
        return new Before(Set.of(), RunningCounts.none(policy), List.of());
    }

    /** Runs stage cap on rulings, after the earlier fines were collected. */
    List<Ruling> cap(Policy policy, Agent agent, List<Ruling> rulings) {
        if (fines.isEmpty()) {
            return CapStage.run(policy, agent, rulings);
        }
        List<Ruling> all = new ArrayList<>(fines);
        all.addAll(rulings);
        Set<String> earlier = fines.stream().map(Ruling::id).collect(Collectors.toSet());
        return CapStage.run(policy, agent, all).stream()
                .filter(ruling -> !earlier.contains(ruling.id()))
                .toList();
    }
}
