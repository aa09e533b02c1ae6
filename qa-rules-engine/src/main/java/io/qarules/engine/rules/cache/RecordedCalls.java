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
 * @param <F> the facts that they speak of
 * @param <V> the stage's verbs
 */
public final class RecordedCalls<F, V> {
    private final Firing firing;
    private Map<F, List<RecordedCall<F, V>>> byFact = Map.of();

    RecordedCalls(Firing firing) {
        this.firing = firing;
    }

    /** Records that the rule that fires now calls a verb with the fact. */
    public void add(F fact, BiConsumer<V, F> verb) {
        if (byFact.isEmpty()) { // mostly nothing is said
            byFact = new IdentityHashMap<>();
        }
        byFact.computeIfAbsent(fact, same -> new ArrayList<>()).add(new RecordedCall<>(firing.rule(), verb));
    }

    /** The calls with a fact in their order; none where no rule fired for it. */
    List<RecordedCall<F, V>> of(F fact) {
        return List.copyOf(byFact.getOrDefault(fact, List.of()));
    }
}
