package io.qarules.settlement;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settlement for one agent (POLICY 9).
 *
 * @param agentId the agent concerned
 * @param countedSurveys the number of surveys that counted
 * @param metrics the metrics behind the two indices
 * @param satisfactionIndex 0 to 100 with two decimals; null without a counted survey
 * @param composite 0 to 100 with two decimals, over all metrics; null if none is known
 * @param tier by satisfaction index, within the agent's line
 * @param onTarget whether the satisfaction index reached the target; null without an index
 * @param decisions sorted by (clause, subject, kind)
 */
@RecordBuilder
public record MemberSettlement(
        String agentId,
        int countedSurveys,
        Metrics metrics,
        @Nullable BigDecimal satisfactionIndex,
        @Nullable BigDecimal composite,
        Tier tier,
        @Nullable Boolean onTarget,
        List<SettlementDecision> decisions) {

    public MemberSettlement {
        decisions = List.copyOf(decisions);
    }

    public static MemberSettlementBuilder builder() {
        return MemberSettlementBuilder.builder();
    }
}
