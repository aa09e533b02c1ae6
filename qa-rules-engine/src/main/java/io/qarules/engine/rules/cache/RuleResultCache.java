package io.qarules.engine.rules.cache;

import io.qarules.engine.rules.Firing;
import io.qarules.engine.value.BoundedCache;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What pure rules said of facts before. They say the same of the next one that they cannot tell from it, and need not
 * fire. Safe for use by many threads.
 *
 * @param <F> the facts that they decide about
 * @param <V> the stage's verbs
 */
final class RuleResultCache<F, V> {
    private static final int LIMIT = 20_000;

    private final Function<F, FactKeyReader> shapes;
    private final BoundedCache<FactKey, List<RecordedCall<F, V>>> said = new BoundedCache<>(LIMIT);

    /** @param shapes what the rules can tell of a fact */
    RuleResultCache(Function<F, FactKeyReader> shapes) {
        this.shapes = shapes;
    }

    /**
     * Says of each fact what was said of one like it, and has the rules fire for the others.
     *
     * @param companion of the case; null in a stage without one
     * @param rules fire for the facts without a precedent, or for none, and what they say is taken down
     * @return false where a rule fails, or what it says is refused: nothing counts then that was said here
     */
    boolean apply(Collection<F> facts, @Nullable Object companion, V verbs, Firing firing, Rules<F, V> rules) {
        try {
            List<F> unprecedented = say(facts, companion, verbs, firing);
            RecordedCalls<F, V> sayings = new RecordedCalls<>(firing);
            rules.fire(unprecedented, sayings);
            unprecedented.forEach(fact -> said.put(shapes.apply(fact).of(fact, companion), sayings.of(fact)));
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** What was said of facts like these; those that are like none before. */
    private List<F> say(Collection<F> facts, @Nullable Object companion, V verbs, Firing firing) {
        List<F> unprecedented = new ArrayList<>();
        for (F fact : facts) {
            List<RecordedCall<F, V>> sayings = said.get(shapes.apply(fact).of(fact, companion));
            if (sayings == null) {
                unprecedented.add(fact);
            } else {
                for (int i = 0; i < sayings.size(); i++) { // allocates nothing, on the hottest path there is
                    sayings.get(i).sayOf(fact, verbs, firing);
                }
            }
        }
        return unprecedented;
    }

    /** The rules of the stage. */
    interface Rules<F, V> {
        void fire(List<F> facts, RecordedCalls<F, V> sayings);
    }
}
