package io.qarules.engine.tier;

import io.qarules.engine.rules.text.Rule;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision of a settlement, before its reason is composed.
 *
 * @param subjectId {@code period:agent id}, or a survey's id
 * @param metric the metric to work on; null on kinds without one
 * @param target the line's mean of the metric, in the metric's own unit; null where it is unknown
 * @param mentorId the agent to learn from; null where there is none
 * @param deadline the last day; null without one
 * @param amount CNY, like {@code min} and {@code max}; null on kinds without money
 */
public record TierRuling(
        DecisionKind kind,
        String agentId,
        String subjectId,
        Rule rule,
        DecisionStatus status,
        @Nullable String metric,
        @Nullable BigDecimal target,
        @Nullable String mentorId,
        @Nullable LocalDate deadline,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max) {

    static TierRuling of(DecisionKind kind, String agentId, String subjectId, Rule rule, DecisionStatus status) {
        return new TierRuling(kind, agentId, subjectId, rule, status, null, null, null, null, null, null, null);
    }

    /**
     * Sets the bounds of the amount, and the lower one as the amount unless a person decides otherwise.
     *
     * @param least CNY; null where it is unknown
     * @param most CNY; null where it is unknown
     */
    TierRuling worth(@Nullable BigDecimal least, @Nullable BigDecimal most) {
        return new TierRuling(
                kind, agentId, subjectId, rule, status, metric, target, mentorId, deadline, least, least, most);
    }

    TierRuling until(@Nullable LocalDate last) {
        return new TierRuling(kind, agentId, subjectId, rule, status, metric, target, mentorId, last, amount, min, max);
    }

    TierRuling on(String weakest, @Nullable BigDecimal mean, @Nullable String mentor) {
        return new TierRuling(
                kind, agentId, subjectId, rule, status, weakest, mean, mentor, deadline, amount, min, max);
    }

    /** Returns {@code KIND:subject id}. */
    public String id() {
        return kind + ":" + subjectId;
    }
}
