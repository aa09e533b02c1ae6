package io.qarules.settlement;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settlement for one agent.
 *
 * @param countedSurveys how many surveys counted
 * @param satisfactionIndex 0 to 100, two places; null without a counted survey
 * @param composite 0 to 100 over all metrics, two places; null where none is known
 * @param onTarget whether the index reached the target; null without an index
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
