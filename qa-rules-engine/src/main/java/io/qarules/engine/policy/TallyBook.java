package io.qarules.engine.policy;

import io.qarules.engine.rules.Verb;
import io.qarules.outcome.DecisionKind;

/**
 * The verbs that say what a tally counts, in a row after {@code policy.tally( "…" )} (POLICY 15). {@code of} and one of
 * {@code each} and {@code withinDays} are required; each may be said once.
 */
public interface TallyBook {
    /**
     * Sets the kinds of decision that are counted. A tally of POINTS counts points, any other decisions.
     *
     * @param kinds kinds that stage penalize gives; POINTS alone, or others
     */
    @Verb
    TallyBook of(DecisionKind... kinds);

    /**
     * Counts decisions of some clauses only; without this verb of all.
     *
     * @param clauses e.g. {@code 6.3.1.2} or {@code 5.*}
     */
    @Verb
    TallyBook clauses(String... clauses);

    /**
     * Counts within each calendar period, in the policy's zone, or for ever.
     *
     * @param unit {@code month}, {@code quarter}, {@code half-year}, {@code year} or {@code ever}
     */
    @Verb
    TallyBook each(String unit);

    /**
     * Counts over the last so many local days, that of the decision included.
     *
     * @param days 1 or more
     */
    @Verb
    TallyBook withinDays(int days);
}
