package io.qarules.engine.rules.cache;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.StageRules;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a stage that decide about facts of one kind: each fact gets what the rules said of an equal one before,
 * and the rules fire for the others. Where the rules do not allow that, they fire for all. Safe for use by many
 * threads.
 *
 * @param <F> the facts that the rules decide about
 * @param <V> the stage's verbs
 */
public final class CachedRules<F, V> {
    private final StageRules rules;
    private final Supplier<PureRules> pure;
    private final @Nullable RuleResultCache<F, V> cache;

    /**
     * Prepares the rules.
     *
     * @param pure says whether they may be cached; asked once, where that is needed
     * @param cacheResults false to have the rules always fire
     * @param keys tells by the rules what they can tell of a fact
     */
    public CachedRules(
            StageRules rules,
            Supplier<PureRules> pure,
            boolean cacheResults,
            Function<PureRules, Function<F, FactKeyReader>> keys) {
        this.rules = rules;
        this.pure = Suppliers.memoize(pure);
        this.cache = cacheResults && uncacheableRules().isEmpty()
                ? new RuleResultCache<>(keys.apply(this.pure.get()))
                : null;
    }

    /** A line for each rule because of which the rules always fire; none where results can be cached. */
    public List<String> uncacheableRules() {
        return pure.get().obstacles();
    }

    /**
     * Runs the rules over the facts of one case.
     *
     * @param <T> takes down what is said
     * @return what was said of all facts
     * @throws io.qarules.RuleFailureException where a rule throws, or the rules do not come to an end
     */
    public <T extends V> T run(Run<F, V, T> run, String agentId) {
        T said = cache == null ? null : fromCache(run, agentId, cache);
        return said == null ? fired(run, agentId) : said;
    }

    private <T extends V> T fired(Run<F, V, T> run, String agentId) {
        Firing firing = new Firing();
        T verbs = run.verbs(firing);
        rules.run(run.facts(run.subjects()), verbs, firing, agentId);
        return verbs;
    }

    /**
     * Null where something fails: the rules then fire for all, and the error is that of a rule, whatever was cached.
     */
    private <T extends V> @Nullable T fromCache(Run<F, V, T> run, String agentId, RuleResultCache<F, V> known) {
        Firing firing = new Firing();
        T verbs = run.verbs(firing);
        boolean done = known.apply(run.subjects(), run.companion(), verbs, firing, (unknown, calls) -> {
            Collection<?> facts = run.facts(unknown);
            if (!facts.isEmpty()) {
                rules.run(facts, run.recording(verbs, calls), firing, agentId);
            }
        });
        return done && firing.count() < rules.firingLimit() ? verbs : null;
    }

    /**
     * One case before the rules.
     *
     * @param <F> the facts that the rules decide about
     * @param <V> the stage's verbs
     * @param <T> takes down what is said
     */
    public interface Run<F, V, T extends V> {
        /** The facts that the rules decide about. */
        Collection<F> subjects();

        /** The one fact beside each of them; null in a stage without one. */
        @Nullable
        Object companion();

        /** All that the rules see where they fire for some subjects; empty where there is nothing to fire for. */
        Collection<?> facts(Collection<F> some);

        /** Takes down what is said, from nothing. */
        T verbs(Firing firing);

        /** Passes what is said on to the verbs, and records it. */
        V recording(T verbs, RecordedCalls<F, V> calls);
    }
}
