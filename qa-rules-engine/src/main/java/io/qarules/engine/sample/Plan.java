package io.qarules.engine.sample;

import io.qarules.engine.rules.Verb;

/**
 * The verbs of stage {@code sample}, called on the global {@code plan} (POLICY 19). Several rules may speak of one agent:
 * the largest number counts.
 */
public interface Plan {
    /**
     * Says how many calls of an agent are heard in the period.
     *
     * @param agent the agent matched by the rule
     * @param calls 0 to 1,000, which the check of the pack demands
     */
    @Verb
    Plan quota(SampledAgent agent, int calls);

    /**
     * Reserves a part of an agent's quota for a kind of call.
     *
     * @param agent the agent matched by the rule
     * @param field {@code "type"}, by which kinds of calls are told apart; the check of the pack demands it
     * @param kind e.g. {@code COMPLAINT}
     * @param calls 0 to 1,000, which the check of the pack demands
     */
    @Verb
    Plan focus(SampledAgent agent, String field, String kind, int calls);
}
