package io.qarules.engine.rules.cache;

import io.qarules.engine.rules.Firing;
import io.qarules.engine.value.BoundedCache;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A cache of the verb calls that the rules of a stage make for a fact; they are replayed for later facts that the rules
 * cannot distinguish from it. Safe for use by many threads.
 *
 * <h2>Why the results are the same</h2>
 *
 * A rule is <em>pure</em> ({@link PureRule}) if its left side matches one subject, at most one companion of which a
 * case has exactly one, and constants of the pack; if its conditions compare record fields of these with each other,
 * with literals or with variables bound to them ({@link FactConditions}); and if its right side calls verbs with the
 * subject, fixed numbers and amounts made of its fields. Such a rule reads only the fields that it names, and neither
 * the clock nor other facts, so whether it fires and which calls it makes is a function of those fields. If all rules of a stage are
 * pure ({@link PureRules}), so are their calls together, since a pure rule changes no fact and therefore lets no other
 * rule fire. The verbs receive the current subject on every replay, so whatever they read of it (id, time,
 * verification) is never that of the cached fact.
 *
 * <p>A rule that is not known to be pure, by its text and by its compiled form (attributes, parents, other elements),
 * counts as impure. One impure rule disables the cache of its stage, and the description of the pack names the rule.
 *
 * <h2>The key</h2>
 *
 * A {@link FactKey} holds the values of the fields that the rules read, with no more precision than the rules can
 * distinguish ({@link FactField}): for a field that is only tested for null, whether it is null; for a number that is
 * compared with fixed numbers alone, at or between which of all these it lies, so that days of tenure and seconds share
 * keys; for a condition that calculates with numbers of the subject, its answer alone ({@link CalculationAnswer}); and nothing where an earlier condition of the pattern has failed on null, since Drools evaluates no further then. Keys of
 * penalty rules are made for each clause: a rule whose first condition is {@code clause == "…"} distinguishes no facts
 * of other clauses; those of escalation for each tally. The cases of a call centre therefore share few keys, a few
 * hundred for the standard pack.
 *
 * <h2>The value</h2>
 *
 * The cache stores calls of verbs ({@link RecordedCall}) rather than decisions. Replayed calls go through the same
 * verbs with the current fact, so amounts by severity, statuses and problems are the same as by firing. Each call is
 * attributed to its rule, so a decision's rule is the same, too.
 *
 * <h2>Failures</h2>
 *
 * When a rule throws, a verb rejects its arguments, or the number of calls reaches the firing limit, the partial
 * results are discarded and the rules fire for all facts of the case. The error is therefore the one that firing gives,
 * whatever the cache holds. Nothing of a failed run is cached.
 *
 * <p>The size is bounded. A full cache is cleared rather than evicting its oldest entry, which costs a few firings but
 * no bookkeeping on the path that every offence takes.
 *
 * @param <F> the type of the facts that the rules make decisions about
 * @param <V> the type of the stage's global
 */
final class RuleResultCache<F, V> {
    private static final int LIMIT = 20_000;

    private final Function<F, FactKeyReader> readers;
    private final BoundedCache<FactKey, List<RecordedCall<F, V>>> kept = new BoundedCache<>(LIMIT);

    /**
     * Creates an empty cache.
     *
     * @param readers the reader that computes a fact's cache key
     */
    RuleResultCache(Function<F, FactKeyReader> readers) {
        this.readers = readers;
    }

    /**
     * Replays the cached calls of each fact, and fires the rules for the facts whose key is not cached.
     *
     * @param companion the companion of the case; null in a stage without one
     * @param verbs receive the calls
     * @param rules fire for the facts whose key is not cached, possibly none; their calls are recorded
     * @return false if a rule fails or a verb rejects its arguments; the caller must then discard the verbs
     */
    boolean apply(Collection<F> facts, @Nullable Object companion, V verbs, Firing firing, Rules<F, V> rules) {
        try {
            List<F> unknown = replay(facts, companion, verbs, firing);
            RecordedCalls<F, V> calls = new RecordedCalls<>(firing);
            rules.fire(unknown, calls);
            if (!unknown.isEmpty()) {
                keep(unknown, companion, calls);
            }
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private void keep(List<F> facts, @Nullable Object companion, RecordedCalls<F, V> calls) {
        FactKey key = new FactKey();
        for (F fact : facts) {
            readers.apply(fact).read(fact, companion, key);
            kept.put(key.copy(), calls.of(fact));
        }
    }

    /** Replays the cached calls; returns the facts whose key is not cached. */
    private List<F> replay(Collection<F> facts, @Nullable Object companion, V verbs, Firing firing) {
        List<F> unknown = List.of(); // mostly none is
        List<RecordedCall<F, V>> calls = null;
        FactKey latest = new FactKey();
        FactKey key = new FactKey();
        for (F fact : facts) {
            readers.apply(fact).read(fact, companion, key);
            if (calls == null || !key.equals(latest)) { // the next fact is often like the one before it
                calls = kept.get(key);
                FactKey free = latest;
                latest = key;
                key = free;
            }
            if (calls == null) {
                unknown = unknown.isEmpty() ? new ArrayList<>() : unknown;
                unknown.add(fact);
            } else {
                for (int i = 0; i < calls.size(); i++) { // allocates nothing, on the hottest path there is
                    calls.get(i).replay(fact, verbs, firing);
                }
            }
        }
        return unknown;
    }

    /** Fires the rules of the stage. */
    interface Rules<F, V> {
        void fire(List<F> facts, RecordedCalls<F, V> calls);
    }
}
