package io.qarules.engine.rules.cache;

import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.text.Rule;
import java.util.function.BiConsumer;

/**
 * A verb that a rule called with a fact, to be called with another one.
 *
 * @param <F> the facts
 * @param <V> the stage's verbs
 */
record RecordedCall<F, V>(Rule rule, BiConsumer<V, F> verb) {
    /** Calls the verb with another fact, under the name of the same rule. */
    void replay(F fact, V verbs, Firing firing) {
        firing.begin(rule);
        verb.accept(verbs, fact);
    }
}
