package io.qarules.engine.json;

import com.google.common.collect.ImmutableList;
import io.qarules.outcome.PolicyVersion;
import io.qarules.outcome.Problem;
import io.qarules.settlement.FundStatement;
import io.qarules.settlement.GroupSettlement;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.Settlement;
import java.util.List;

/**
 * A {@link Settlement} whose members are built one by one on iteration, so that a large period is never in memory as a
 * whole.
 *
 * @param period the period's id
 * @param policy the rule pack that decided
 * @param members sorted by agent id; each iteration builds them anew
 * @param fund the statement of the award fund
 * @param groups the decisions about the centre and about teams
 * @param problems what is wrong with the input
 */
public record StreamedSettlement(
        String period,
        PolicyVersion policy,
        Iterable<MemberSettlement> members,
        FundStatement fund,
        List<GroupSettlement> groups,
        List<Problem> problems) {

    /** Returns the settlement with all its members in memory. */
    public Settlement whole() {
        return new Settlement(period, policy, ImmutableList.copyOf(members), fund, groups, problems);
    }
}
