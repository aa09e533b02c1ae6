package io.qarules.engine.rules.cache;

import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.text.Rule;
import java.util.function.BiConsumer;

/**
 * What a rule said of one fact with one verb: it can be said of another.
 *
 * @param <F> the facts
 * @param <V> the stage's verbs
 */
record RecordedCall<F, V>(Rule rule, BiConsumer<V, F> verb) {
    void sayOf(F fact, V verbs, Firing firing) {
        firing.begin(rule);
        verb.accept(verbs, fact);
    }
}
