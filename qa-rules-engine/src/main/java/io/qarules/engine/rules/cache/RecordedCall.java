package io.qarules.engine.rules.cache;

import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.text.Rule;
import java.util.function.BiConsumer;

/**
 * A call of a verb by a rule for one fact, which can be replayed for another.
 *
 * @param <F> the type of the facts
 * @param <V> the type of the stage's global
 */
record RecordedCall<F, V>(Rule rule, BiConsumer<V, F> verb) {
    /** Calls the verb for another fact, attributed to the same rule. */
    void replay(F fact, V verbs, Firing firing) {
        firing.begin(rule);
        verb.accept(verbs, fact);
    }
}
