package io.qarules.engine.tier;

import com.google.common.collect.SetMultimap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What stage tier decided.
 *
 * @param rulings a list for each standing, in the same order; the decisions of each are sorted by clause, subject and
 *     kind (POLICY 11)
 * @param groups the decisions on teams and the centre by the group's name, each sorted in the same way (POLICY 17)
 * @param unknownAmounts by the id of the agent the clauses whose rules work out an amount that is unknown, not finite or
 *     not above 0, so that nothing is given (POLICY 13)
 * @param unknownAmountsOfGroups the same by {@code team:} with the team's name, or {@code centre:} with the indicator
 */
public record TierDecisions(
        List<List<TierRuling>> rulings,
        SortedMap<String, List<TierRuling>> groups,
        SetMultimap<String, String> unknownAmounts,
        SetMultimap<String, String> unknownAmountsOfGroups) {

    /** Returns these decisions, each of them changed. */
    public TierDecisions with(UnaryOperator<TierRuling> change) {
        SortedMap<String, List<TierRuling>> changed = new TreeMap<>(groups);
        changed.replaceAll((group, own) -> own.stream().map(change).toList());
        return new TierDecisions(
                rulings.stream().map(own -> own.stream().map(change).toList()).toList(),
                changed,
                unknownAmounts,
                unknownAmountsOfGroups);
    }
}
