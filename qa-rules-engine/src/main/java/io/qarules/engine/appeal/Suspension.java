package io.qarules.engine.appeal;

import io.qarules.engine.ruling.Ruling;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the scenario in which every open appeal is rejected with one in which some are upheld. */
final class Suspension {
    private Suspension() {}

    /**
     * Returns the rulings of the first scenario; a ruling without an equal one in the second is suspended. Equal means
     * the same id, status, amount, bounds and points ({@link Ruling#isTwinOf}). An acknowledgement is suspended with
     * its fine (POLICY 2.11).
     *
     * @param ifRejected the rulings if every open appeal is rejected
     * @param ifUpheld the rulings if some of them are upheld
     */
    static List<Ruling> suspend(Collection<Ruling> ifRejected, Collection<Ruling> ifUpheld) {
        Map<String, Ruling> others = new HashMap<>();
        ifUpheld.forEach(ruling -> others.put(ruling.id(), ruling));
        Set<String> finesThatDiffer = new HashSet<>();
        ifRejected.stream()
                .filter(ruling -> ruling.kind() == DecisionKind.FINE && !ruling.isOnSupervisor())
                .filter(fine -> isOther(fine, others))
                .forEach(fine -> finesThatDiffer.add(fine.subject().id()));
        return ifRejected.stream()
                .map(ruling -> isOther(ruling, others) || isSignatureOf(finesThatDiffer, ruling)
                        ? ruling.withStatus(DecisionStatus.SUSPENDED)
                        : ruling)
                .toList();
    }

    private static boolean isOther(Ruling ruling, Map<String, Ruling> others) {
        Ruling other = others.get(ruling.id());
        return other == null || !ruling.isTwinOf(other);
    }

    private static boolean isSignatureOf(Set<String> fines, Ruling ruling) {
        return ruling.kind() == DecisionKind.ACKNOWLEDGEMENT
                && fines.contains(ruling.subject().id());
    }
}
