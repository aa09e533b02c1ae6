package io.qarules.engine.json;

import com.google.common.collect.ImmutableList;
import io.qarules.outcome.PolicyVersion;
import io.qarules.outcome.Problem;
import io.qarules.settlement.FundStatement;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.Settlement;
import java.util.List;

/**
 * A {@link Settlement} whose members are made one by one while they are gone through, so that those of a large period
 * are never all held.
 */
public record StreamedSettlement(
        String period,
        PolicyVersion policy,
        Iterable<MemberSettlement> members,
        FundStatement fund,
        List<Problem> problems) {

    /** With all its members. */
    public Settlement whole() {
        return new Settlement(period, policy, ImmutableList.copyOf(members), fund, problems);
    }
}
