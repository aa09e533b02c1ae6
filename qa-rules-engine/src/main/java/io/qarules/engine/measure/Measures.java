package io.qarules.engine.measure;

import io.qarules.casefile.Agent;
import io.qarules.engine.policy.Metric;
import io.qarules.engine.policy.SettlementPolicy;
import io.qarules.engine.value.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One agent's metrics and indices, as exact numbers (POLICY 9 and 17).
 *
 * @param member what is kept of the agent in the period
 * @param countedSurveys how many surveys count
 * @param callsKnown of how many calls it is known whether they were resolved at first contact
 * @param values by metric, in its own unit, e.g. a rating from 1 to 5, a share from 0 to 1, or seconds; a metric without
 *     data is absent
 * @param indices those of the pack and the composite, 0 to 100, two places; one that is unknown is absent
 * @param toReview ids of the surveys that count only after review
 */
public record Measures(
        String agentId,
        Agent agent,
        MemberFacts member,
        int countedSurveys,
        int callsKnown,
        Map<String, Ratio> values,
        Map<String, BigDecimal> indices,
        List<String> toReview) {

    /** Returns a metric's points, 0 to 100; null where the metric is unknown, or has no points in the pack. */
    public @Nullable Ratio points(String name, SettlementPolicy policy) {
        Ratio value = values.get(name);
        Metric metric = policy.metrics().get(name);
        return value == null || metric == null ? null : metric.points(value);
    }

    /** Returns an index of the pack or the composite, 0 to 100, two places; null where it is unknown. */
    public @Nullable BigDecimal index(String name) {
        return indices.get(name);
    }
}
