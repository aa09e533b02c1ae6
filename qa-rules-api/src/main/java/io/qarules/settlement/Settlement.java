package io.qarules.settlement;

import io.qarules.internal.WithBuilder;
import io.qarules.outcome.PolicyVersion;
import io.qarules.outcome.Problem;
import java.util.List;

/**
 * The result of one period (期末结算; POLICY 9).
 *
 * @param period the period's id
 * @param policy the rule pack that decided
 * @param members sorted by agent id
 * @param fund the statement of the award fund
 * @param groups the decisions about the centre and about teams, sorted by name; those without decisions are not in it
 * @param problems what is wrong with the input, sorted by field of the file, then by index, then by name
 */
@WithBuilder
public record Settlement(
        String period,
        PolicyVersion policy,
        List<MemberSettlement> members,
        FundStatement fund,
        List<GroupSettlement> groups,
        List<Problem> problems) {

    public Settlement {
        members = List.copyOf(members);
        groups = groups == null ? List.of() : List.copyOf(groups);
        problems = List.copyOf(problems);
    }

    public static SettlementBuilder builder() {
        return SettlementBuilder.builder();
    }
}
