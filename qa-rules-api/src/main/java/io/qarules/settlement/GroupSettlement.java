package io.qarules.settlement;

import java.util.List;

/**
 * The decisions about a team, or about the centre (POLICY 17).
 *
 * @param group {@code team:} with the team's name, or {@code centre}
 * @param decisions one or more, sorted by (clause, subject, kind)
 */
public record GroupSettlement(String group, List<SettlementDecision> decisions) {
    public GroupSettlement {
        decisions = List.copyOf(decisions);
    }
}
