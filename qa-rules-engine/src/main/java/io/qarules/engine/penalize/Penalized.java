package io.qarules.engine.penalize;

import io.qarules.engine.ruling.Ruling;
import io.qarules.outcome.DecisionStatus;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What stage penalize decided.
 *
 * @param offences with their numbers, in the order (occurredAt, id)
 * @param decidedTwice whether two rules made one decision
 */
public record Penalized(
        List<Offence> offences, Collection<Ruling> rulings, List<AmountProblem> amountProblems, boolean decidedTwice) {
    /** The offences that wait for a verification: later ones do not count them (POLICY 2.7). */
    public Set<String> pending() {
        Set<String> pending = Set.of(); // mostly none is
        for (Ruling ruling : rulings) {
            if (ruling.status() == DecisionStatus.PENDING) {
                pending = pending.isEmpty() ? new HashSet<>() : pending;
                pending.add(ruling.subject().id());
            }
        }
        return pending;
    }
}
