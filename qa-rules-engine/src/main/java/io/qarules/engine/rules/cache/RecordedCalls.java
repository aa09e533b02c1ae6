package io.qarules.engine.rules.cache;

import io.qarules.engine.rules.Firing;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Records the verbs that rules call while they fire, by fact.
 *
 * @param <F> the type of the facts
 * @param <V> the type of the stage's global
 */
public final class RecordedCalls<F, V> {
    private final Firing firing;
    private Map<F, List<RecordedCall<F, V>>> byFact = Map.of();

    RecordedCalls(Firing firing) {
        this.firing = firing;
    }

    /**
     * Records a call of the rule that is firing.
     *
     * @param fact the fact that the call is about
     * @param verb the call, for any fact
     */
    public void add(F fact, BiConsumer<V, F> verb) {
        if (byFact.isEmpty()) { // mostly nothing is said
            byFact = new IdentityHashMap<>();
        }
        byFact.computeIfAbsent(fact, same -> new ArrayList<>()).add(new RecordedCall<>(firing.rule(), verb));
    }

    /** Returns the calls about a fact, in order; empty where no rule fired for it. */
    List<RecordedCall<F, V>> of(F fact) {
        return List.copyOf(byFact.getOrDefault(fact, List.of()));
    }
}
