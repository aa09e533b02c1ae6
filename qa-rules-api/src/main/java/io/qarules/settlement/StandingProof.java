package io.qarules.settlement;

import io.qarules.outcome.Text;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The grounds of an agent's tier (POLICY 9 and 17).
 *
 * @param agentId the agent
 * @param metrics those of the pack, in the order of a settlement
 * @param rankedBy the index by which the agent is ranked; null where the pack ranks by none
 * @param index its value, 0 to 100; null where it is unknown
 * @param rank the place by this index, 1 for the best; null where the agent is not ranked
 * @param ranked how many agents of the group are ranked
 * @param cuts between the tiers, the best tier first; empty where the group is in no tiers
 * @param tier the agent's; {@link MemberSettlement#NOT_RANKED} for none
 * @param next what would move the agent to a better tier; null where there is none, or the agent cannot be ranked
 * @param text the same in sentences
 */
public record StandingProof(
        String agentId,
        List<MetricProof> metrics,
        @Nullable String rankedBy,
        @Nullable BigDecimal index,
        @Nullable Integer rank,
        int ranked,
        List<TierCut> cuts,
        String tier,
        @Nullable NextTier next,
        Text text) {
    public StandingProof {
        metrics = List.copyOf(metrics);
        cuts = List.copyOf(cuts);
    }
}
