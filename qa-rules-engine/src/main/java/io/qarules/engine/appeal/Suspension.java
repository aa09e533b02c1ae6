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

    /** The rulings of the first scenario; one without a twin in the second is suspended. */
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
