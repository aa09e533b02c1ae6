package io.qarules.engine.rules.cache;

import com.google.common.base.Suppliers;
import io.qarules.engine.listener.DecisionListener;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.StageRules;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs the rules of a stage with a cache of their results: a fact gets the result of an earlier fact that the rules
 * cannot distinguish from it, and the rules fire for the others only. If a rule of the stage is not cacheable, the
 * rules fire for all facts. Safe for use by many threads. {@link RuleResultCache} explains why the results are the
 * same.
 *
 * @param <F> the type of the facts that the rules make decisions about
 * @param <V> the type of the stage's global
 */
public final class CachedRules<F, V> {
    private final StageRules rules;
    private final Supplier<PureRules> pure;
    private final @Nullable RuleResultCache<F, V> cache;
    private final @Nullable DecisionListener listener;

    /**
     * Prepares the rules of a stage.
     *
     * @param pure determines whether the rules are cacheable; evaluated at most once, on first use
     * @param cacheResults false to fire the rules for every fact
     * @param keys derives from the rules how the cache key of a fact is computed
     * @param listener told how many facts got the result of an earlier one; null for none
     */
    public CachedRules(
            StageRules rules,
            Supplier<PureRules> pure,
            boolean cacheResults,
            Function<PureRules, Function<F, FactKeyReader>> keys,
            @Nullable DecisionListener listener) {
        this.rules = rules;
        this.listener = listener;
        this.pure = Suppliers.memoize(pure::get);
        this.cache = cacheResults && uncacheableRules().isEmpty()
                ? new RuleResultCache<>(keys.apply(this.pure.get()))
                : null;
    }

    /** Returns a line for each rule that prevents caching; empty where results can be cached. */
    public List<String> uncacheableRules() {
        return pure.get().obstacles();
    }

    /** Returns whether a fact gets the result of an earlier one, so that what was said of it may be said again. */
    public boolean keepsResults() {
        return cache != null;
    }

    /**
     * Runs the rules on the facts of one case.
     *
     * @param <T> the type that collects the decisions
     * @param agentId names the case in error messages
     * @return the decisions about all facts
     * @throws io.qarules.RuleFailureException if a rule throws, or the firing limit is reached
     */
    public <T extends V> T run(Run<F, V, T> run, String agentId) {
        T said = cache == null ? null : fromCache(run, agentId, cache);
        return said == null ? fired(run, agentId) : said;
    }

    private <T extends V> T fired(Run<F, V, T> run, String agentId) {
        Firing firing = new Firing();
        T verbs = run.verbs(firing);
        rules.run(run.facts(run.subjects()), verbs, firing, agentId);
        tell(run, run.subjects().size());
        return verbs;
    }

    /**
     * Returns null on any failure; the rules then fire for all facts, so that the error does not depend on the cache.
     */
    private <T extends V> @Nullable T fromCache(Run<F, V, T> run, String agentId, RuleResultCache<F, V> known) {
        Firing firing = new Firing();
        T verbs = run.verbs(firing);
        boolean done = known.apply(run.subjects(), run.companion(), verbs, firing, (unknown, calls) -> {
            tell(run, unknown.size());
            Collection<?> facts = run.facts(unknown);
            if (!facts.isEmpty()) {
                rules.run(facts, run.recording(verbs, calls), firing, agentId);
            }
        });
        return done && firing.count() < rules.firingLimit() ? verbs : null;
    }

    private void tell(Run<F, V, ?> run, int fired) {
        if (listener != null) {
            listener.resultsReused(rules.stage(), run.subjects().size() - fired, fired);
        }
    }

    /**
     * The facts of one case, and how the decisions about them are collected.
     *
     * @param <F> the type of the facts that the rules make decisions about
     * @param <V> the type of the stage's global
     * @param <T> the type that collects the decisions
     */
    public interface Run<F, V, T extends V> {
        /** Returns the facts that the rules make decisions about. */
        Collection<F> subjects();

        /** Returns the fact that is the same for all subjects of the case; null in a stage without one. */
        @Nullable
        Object companion();

        /** Returns all facts to insert to fire the rules for some subjects; empty where no firing is needed. */
        Collection<?> facts(Collection<F> some);

        /** Creates an empty collector of decisions. */
        T verbs(Firing firing);

        /** Returns a global that records every call and passes it on to the collector. */
        V recording(T verbs, RecordedCalls<F, V> calls);
    }
}
