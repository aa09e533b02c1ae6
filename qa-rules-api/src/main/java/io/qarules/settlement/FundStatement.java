package io.qarules.settlement;

import java.math.BigDecimal;
import java.util.List;

/**
 * The statement of the award fund for a period (clause 6.2.4, POLICY 9). Money is CNY with two decimals.
 *
 * @param opening the balance at the beginning
 * @param closing the balance at the end
 * @param entries one an award: the members' own in the order of (date, award id, agent id), then those that rules give to agents
 *     and to teams, in the order of (clause, agent or team) (POLICY 17)
 */
public record FundStatement(BigDecimal opening, BigDecimal closing, List<FundEntry> entries) {
    public FundStatement {
        entries = List.copyOf(entries);
    }
}
