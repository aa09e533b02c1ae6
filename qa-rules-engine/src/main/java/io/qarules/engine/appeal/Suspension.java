package io.qarules.engine.appeal;

import io.qarules.engine.ruling.Ruling;
import io.qarules.outcome.DecisionStatus;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares the scenario in which every open appeal is rejected with one in which some are upheld. */
final class Suspension {
    private Suspension() {}

    /**
     * Returns the rulings of the first scenario; a ruling without an equal one in the second is suspended. Equal means
     * the same id, status, amount and bounds ({@link Ruling#isTwinOf}).
     *
     * @param ifRejected the rulings if every open appeal is rejected
     * @param ifUpheld the rulings if some of them are upheld
     */
    static List<Ruling> suspend(Collection<Ruling> ifRejected, Collection<Ruling> ifUpheld) {
        Map<String, Ruling> others = new HashMap<>();
        ifUpheld.forEach(ruling -> others.put(ruling.id(), ruling));
        return ifRejected.stream()
                .map(ruling -> {
                    Ruling other = others.get(ruling.id());
                    return other != null && ruling.isTwinOf(other)
                            ? ruling
                            : ruling.withStatus(DecisionStatus.SUSPENDED);
                })
                .toList();
    }
}
