package io.qarules.settlement;

import io.qarules.internal.WithBuilder;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settlement for one agent (POLICY 9 and 17).
 *
 * @param agentId the agent concerned
 * @param countedSurveys the number of surveys that counted
 * @param metrics the metrics of the pack with two decimals, by name, in the order of POLICY 17; a metric that is unknown
 *     has the value null
 * @param satisfactionIndex index {@code satisfaction}, 0 to 100 with two decimals; null where it is unknown, or the pack
 *     declares no such index
 * @param composite 0 to 100 with two decimals, over all metrics; null if none is known
 * @param tier a word of the pack, or {@link #NOT_RANKED}
 * @param onTarget whether the satisfaction index reached the target; null without an index or a target
 * @param indices the indices of the pack other than {@code satisfaction}, 0 to 100 with two decimals, by name; an index
 *     that is unknown has the value null
 * @param decisions sorted by (clause, subject, kind)
 */
@WithBuilder
public record MemberSettlement(
        String agentId,
        int countedSurveys,
        Map<String, @Nullable BigDecimal> metrics,
        @Nullable BigDecimal satisfactionIndex,
        @Nullable BigDecimal composite,
        String tier,
        @Nullable Boolean onTarget,
        Map<String, @Nullable BigDecimal> indices,
        List<SettlementDecision> decisions) {

    /** The tier of agents who are in none: without an index, with too few surveys, or in too small a group. */
    public static final String NOT_RANKED = "NOT_RANKED";

    public MemberSettlement {
        metrics = copyOf(metrics);
        indices = copyOf(indices);
        decisions = List.copyOf(decisions);
    }

    public static MemberSettlementBuilder builder() {
        return MemberSettlementBuilder.builder();
    }

    /** Copies in the same order, with what is known to be unknown. */
    private static Map<String, @Nullable BigDecimal> copyOf(Map<String, @Nullable BigDecimal> numbers) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }
}
