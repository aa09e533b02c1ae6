package io.qarules.engine.tier;

import java.util.List;
import java.util.Set;

/**
 * What stage tier decided.
 *
 * @param rulings a list for each standing, in the same order; the decisions of each are sorted by clause, subject and
 *     kind (POLICY 11)
 * @param unknownAmounts ids of the agents for whom a rule works out an amount that is unknown, not finite or not above 0,
 *     so that nothing is given (POLICY 13)
 */
public record TierDecisions(List<List<TierRuling>> rulings, Set<String> unknownAmounts) {}
