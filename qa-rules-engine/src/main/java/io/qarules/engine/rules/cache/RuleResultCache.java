package io.qarules.engine.rules.cache;

import io.qarules.engine.rules.Firing;
import io.qarules.engine.value.BoundedCache;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what the rules of a stage said of facts, and says it again of the next fact that they cannot tell from one
 * before. Safe for use by many threads.
 *
 * <h2>Why this is right</h2>
 *
 * A rule is <em>pure</em> ({@link PureRule}) where its left side matches one subject, at most one companion of which a
 * case has exactly one, and constants of the pack; where its conditions compare record fields of these with each other,
 * with literals or with what was bound from them ({@link FactConditions}); and where its right side calls verbs with
 * the subject and fixed numbers. Such a rule can see nothing but the fields that its conditions name, and neither clock
 * nor other facts: whether it fires, and what it then says, is a function of those fields. If all rules of a stage are
 * pure ({@link PureRules}), so is what they say together, for what a pure rule says changes no fact and lets no other
 * rule fire. The verbs receive the subject itself each time, so that whatever they read of it (its id, its time, its
 * verification) is the present one's, never that of the fact whose result was kept.
 *
 * <p>What is not known to be pure counts as impure, by its text and by what Drools compiled of it (attributes, parents,
 * other elements). One impure rule turns the cache off for its stage, and a pack's description names it.
 *
 * <h2>The key</h2>
 *
 * A {@link FactKey} holds the values of the fields that the rules read, no more exactly than they can tell them apart
 * ({@link FactField}): only whether there is a value, where rules only ask that; a whole number up to one more than the
 * largest literal that it is compared with, since all larger ones answer alike; and nothing where an earlier condition
 * of the pattern has failed on null, as Drools then asks no further. Keys of penalty rules are made for each clause: a
 * rule that begins with {@code clause == "…"} can tell nothing of other clauses. So the cases of a centre share few
 * keys, a few hundred for the standard pack.
 *
 * <h2>What is kept</h2>
 *
 * Calls of verbs ({@link RecordedCall}), not decisions: said again they pass through the same verb with the present
 * fact, so amounts by severity, statuses and problems come out as they would by firing. Each call is said under the
 * name of its rule, so that a decision's rule is right too.
 *
 * <h2>When something fails</h2>
 *
 * A rule that throws, a verb that refuses, or a number of calls that reaches the firing limit leaves no trace: the
 * verbs that received a part are dropped and the rules fire for all facts of the case, so the error is the one that
 * firing gives, whatever had been kept. Nothing of a failed run is kept.
 *
 * <p>The size is bounded; a full cache is emptied rather than searched for its oldest entry, which costs a few firings
 * and no bookkeeping on the path that every offence takes.
 *
 * @param <F> the facts that the rules decide about
 * @param <V> the stage's verbs
 */
final class RuleResultCache<F, V> {
    private static final int LIMIT = 20_000;

    private final Function<F, FactKeyReader> readers;
    private final BoundedCache<FactKey, List<RecordedCall<F, V>>> kept = new BoundedCache<>(LIMIT);

    /** @param readers read of a fact what the rules can tell of it */
    RuleResultCache(Function<F, FactKeyReader> readers) {
        this.readers = readers;
    }

    /**
     * Replays for each fact the calls kept for its key, and has the rules fire for the facts whose key is new.
     *
     * @param companion the one fact beside each of them; null in a stage without one
     * @param verbs receive what is replayed
     * @param rules fire for the facts whose key is new, perhaps for none; what they say is recorded
     * @return false where a rule fails, or a verb refuses what it is given: what the verbs received is then to be
     *     dropped
     */
    boolean apply(Collection<F> facts, @Nullable Object companion, V verbs, Firing firing, Rules<F, V> rules) {
        try {
            List<F> unknown = replay(facts, companion, verbs, firing);
            RecordedCalls<F, V> calls = new RecordedCalls<>(firing);
            rules.fire(unknown, calls);
            unknown.forEach(fact -> kept.put(readers.apply(fact).of(fact, companion), calls.of(fact)));
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Replays what is known; gives the facts whose key is new. */
    private List<F> replay(Collection<F> facts, @Nullable Object companion, V verbs, Firing firing) {
        List<F> unknown = new ArrayList<>();
        for (F fact : facts) {
            List<RecordedCall<F, V>> calls = kept.get(readers.apply(fact).of(fact, companion));
            if (calls == null) {
                unknown.add(fact);
            } else {
                for (int i = 0; i < calls.size(); i++) { // allocates nothing, on the hottest path there is
                    calls.get(i).replay(fact, verbs, firing);
                }
            }
        }
        return unknown;
    }

    /** The rules of the stage. */
    interface Rules<F, V> {
        void fire(List<F> facts, RecordedCalls<F, V> calls);
    }
}
